import type { Target } from "../faults/fault.ts";
import type { Arrow } from "./stories.ts";

type Call = { target: Target; method: string; path: string; headers: Record<string, string>; body: string };

/** A call of the service as an arrow of its story: what it is for, in a word that the page explains. */
export function describe(call: Call): Arrow {
  return { from: "service", ...describers[call.target](call) };
}

type Described = Pick<Arrow, "to" | "kind" | "detail">;
const describers: Record<Target, (call: Call) => Described> = {
  dynamodb: ofTable,
  scheduler: ({ method, path, body }) => {
    const [, name = ""] = /^\/schedules\/([^?]+)/.exec(path) ?? [];
    const wake = `wake ${name.split("-").at(-1)}`;
    if (method === "DELETE") return { to: "scheduler", kind: "drop", detail: wake };
    const { ScheduleExpression: at, ScheduleExpressionTimezone: zone } = objectIn(body);
    return { to: "scheduler", kind: "plan", detail: at ? `${wake} ${at} ${zone}` : undefined };
  },
  twilio: ({ method }) => ({ to: "twilio", kind: method === "POST" ? "send" : "look-up" }),
  ses: () => ({ to: "inbox", kind: "send", detail: "by email" }),
};

function ofTable({ headers, body }: Call): Described {
  const operation = headers["x-amz-target"]?.split(".").at(-1) ?? "";
  const request = objectIn(body) as {
    Key?: { sk?: { S?: string } };
    Item?: { sk?: { S?: string }; prompt?: { S?: string } };
    ExpressionAttributeValues?: Record<string, { S?: string }>;
  };
  const sk = request.Key?.sk?.S ?? request.Item?.sk?.S ?? "";
  const [what = ""] = sk.split("#");
  const to = "table" as const;
  if (operation === "GetItem")
    return { to, kind: "read", detail: what === "delivery" ? "the claim" : "the person" };
  if (operation === "PutItem" && what === "person") return { to, kind: "gate" };
  if (operation === "PutItem" && what === "delivery")
    return { to, kind: "claim", detail: request.Item?.prompt?.S };
  if (operation === "PutItem") return { to, kind: "write", detail: what };
  if (operation === "UpdateItem" && what === "delivery")
    return { to, kind: "note", detail: request.ExpressionAttributeValues?.[":status"]?.S };
  return {
    to,
    kind: operation.startsWith("Batch") ? "delete" : operation === "UpdateItem" ? "count" : "look",
  };
}

function objectIn(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
