import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { isStructure, type Members } from "./constraints.ts";
import { ServiceError } from "./errors.ts";
import type { Operation } from "./operations/context.ts";
import * as groups from "./operations/groups.ts";
import * as schedules from "./operations/schedules.ts";
import * as tags from "./operations/tags.ts";

type Binding = { method: "GET" | "POST" | "PUT" | "DELETE"; path: string; operation: Operation };

/** Where the service's REST API has each operation. Hono decodes what is in the path. */
const BINDINGS: readonly Binding[] = [
  { method: "POST", path: "/schedules/:Name", operation: schedules.createSchedule },
  { method: "GET", path: "/schedules/:Name", operation: schedules.getSchedule },
  { method: "PUT", path: "/schedules/:Name", operation: schedules.updateSchedule },
  { method: "DELETE", path: "/schedules/:Name", operation: schedules.deleteSchedule },
  { method: "GET", path: "/schedules", operation: schedules.listSchedules },
  { method: "POST", path: "/schedule-groups/:Name", operation: groups.createScheduleGroup },
  { method: "GET", path: "/schedule-groups/:Name", operation: groups.getScheduleGroup },
  { method: "DELETE", path: "/schedule-groups/:Name", operation: groups.deleteScheduleGroup },
  { method: "GET", path: "/schedule-groups", operation: groups.listScheduleGroups },
  { method: "POST", path: "/tags/:ResourceArn{.+}", operation: tags.tagResource },
  { method: "DELETE", path: "/tags/:ResourceArn{.+}", operation: tags.untagResource },
  { method: "GET", path: "/tags/:ResourceArn{.+}", operation: tags.listTagsForResource },
];

/** Members that travel in the query under another name than their own. */
const QUERY_NAMES: Record<string, string> = {
  groupName: "GroupName",
  ScheduleGroup: "GroupName",
  clientToken: "ClientToken",
};

/**
 * The REST API. Requests need no signature.
 * @param run calls an operation, and tells of a change when it made one.
 */
export function createApi(run: (operation: Operation, members: Members, changes: boolean) => Members): Hono {
  const api = new Hono();
  for (const { method, path, operation } of BINDINGS) {
    api.on(method, path, async (c) => {
      const members = { ...(await readBody(c)), ...readQuery(c), ...c.req.param() };
      return answer(200, run(operation, members, method !== "GET"));
    });
  }
  api.notFound(() => refuse(new ServiceError("UnknownOperationException", "Unknown operation.")));
  api.onError((error) => {
    if (error instanceof ServiceError) return refuse(error);
    throw error;
  });
  return api;
}

async function readBody(c: Context): Promise<Members> {
  const body = await c.req.text();
  if (body === "") return {};
  const members = parse(body);
  if (isStructure(members)) return members;
  throw new ServiceError("SerializationException", "The request body must be a JSON structure.");
}

function parse(body: string): unknown {
  try {
    // A null member is one that is not set.
    return JSON.parse(body, (_name, value: unknown) => value ?? undefined);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ServiceError("SerializationException", error.message);
    throw error;
  }
}

function readQuery(c: Context): Members {
  const members: Members = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const [value = ""] = values;
    if (name === "TagKeys") members.TagKeys = values;
    else if (name === "MaxResults") members.MaxResults = Number(value);
    else members[QUERY_NAMES[name] ?? name] = value;
  }
  return members;
}

function refuse({ type, status, message }: ServiceError): Response {
  return answer(status, { Message: message }, { "x-amzn-ErrorType": type });
}

function answer(status: number, body: Members, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "x-amzn-RequestId": randomUUID(), ...headers },
  });
}
