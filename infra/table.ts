import { readSettings } from "./settings.ts";
import { isProtected } from "./stage.ts";

const kept = isProtected($app.stage, process.env);
/** As in functions/adapters/table.ts, which cannot be imported: its SDK is not there in a deploy. A test compares. */
const wakeIndex = "wakes";

const make = () =>
  new sst.aws.Dynamo("Table", {
    fields: { pk: "string", sk: "string", wakeShard: "string", nextWakeAt: "string" },
    primaryIndex: { hashKey: "pk", rangeKey: "sk" },
    // Sparse: only who waits for a wake has a shard, so that the sweep reads nothing else.
    globalIndexes: {
      [wakeIndex]: { hashKey: "wakeShard", rangeKey: "nextWakeAt", projection: ["wake"] },
    },
    ttl: "expiresAt",
    deletionProtection: kept,
    transform: {
      table: {
        // Any second of the last two weeks can be had back; what was erased is gone from there after as long.
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 14 },
      },
    },
  });

const { restoredTable } = readSettings(process.env);

/**
 * The one table: the only truth. A test holds it against what the local stack makes. After a restore it is the one that
 * TABLE_NAME names (docs/runbook.md, "A restore"); the one before is left alone on a protected stage.
 */
export const table = restoredTable ? sst.aws.Dynamo.get("RestoredTable", restoredTable) : make();

export const wakeIndexArn = $interpolate`${table.arn}/index/${wakeIndex}`;
