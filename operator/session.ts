import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { webRuntime } from "../functions/runtime.ts";
import { type AuditLog, auditLog } from "./audit-log.ts";
import { openAws } from "./open-aws.ts";
import { openLocal } from "./open-local.ts";

/** Which service a command is for: `local` is the URL of a local stack, else a stage on AWS. */
export type Place = { local?: string | undefined; stage?: string | undefined };

/** A service that was opened with the caller's own credentials. */
export type Session = {
  deps: ReturnType<typeof webRuntime>;
  audit: AuditLog;
  /** For what only these commands ask of the table. */
  dynamo: DynamoDBClient;
  tableName: string;
};

/** Opens the service. Throws AppError that says in one line what is wrong and what to do. */
export async function openSession(
  { local, stage }: Place,
  source: Record<string, string | undefined>,
): Promise<Session> {
  const { env, who, now } = local ? await openLocal(local) : await openAws(stage, source);
  // Loaded after the credentials of the role are set, which the clients read.
  const { webRuntime } = await import("../functions/runtime.ts");
  const deps = webRuntime(env, { clock: { now }, log: () => {} });
  const dynamo = new DynamoDBClient(env.DYNAMODB_ENDPOINT ? { endpoint: env.DYNAMODB_ENDPOINT } : {});
  const tableName = `${env.TABLE_NAME}`;
  return { deps, audit: auditLog(dynamo, tableName, { who, now }), dynamo, tableName };
}
