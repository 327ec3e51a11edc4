import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { account, region } from "./aws.ts";

/** What IAM would have been asked. */
export type Call = { action: string; resource: string };

/** Passes requests on to a stand-in of AWS, and keeps what they ask for. */
export async function startRecorder(
  target: string,
  read: (request: IncomingMessage, body: string) => Call[],
) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    calls.push(...read(request, body.toString()));
    const { "content-length": _, host: __, connection: ___, ...headers } = request.headers;
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? "GET",
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    });
    const answered = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answered);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What was asked since the last time. */
    take: () => calls.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function dynamoCalls({ headers }: IncomingMessage, body: string): Call[] {
  const [, operation] = String(headers["x-amz-target"]).split(".");
  const { TableName, IndexName, RequestItems = {} } = JSON.parse(body);
  return [TableName, ...Object.keys(RequestItems)].filter(Boolean).map((table) => ({
    action: `dynamodb:${operation}`,
    resource: `arn:aws:dynamodb:${region}:${account}:table/${table}${IndexName ? `/index/${IndexName}` : ""}`,
  }));
}

/** The identity is the address, or its domain; the configuration set is the identity's own. */
export const sesCalls =
  (configurationSet: string, identity: string) =>
  ({ url }: IncomingMessage): Call[] =>
    (url?.endsWith("/outbound-emails") ? [configurationSet, identity] : []).map((resource) => ({
      action: "ses:SendEmail",
      resource,
    }));

const schedulerActions: Record<string, string> = {
  POST: "CreateSchedule",
  PUT: "UpdateSchedule",
  DELETE: "DeleteSchedule",
  GET: "GetSchedule",
};

export function schedulerCalls({ method = "", url = "" }: IncomingMessage, body: string): Call[] {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [, , name] = pathname.split("/");
  if (!name) return [{ action: "scheduler:ListSchedules", resource: "*" }];
  const { GroupName = searchParams.get("groupName"), Target } = body ? JSON.parse(body) : {};
  return [
    {
      action: `scheduler:${schedulerActions[method]}`,
      resource: `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${name}`,
    },
    ...(Target ? [{ action: "iam:PassRole", resource: Target.RoleArn }] : []),
  ];
}
