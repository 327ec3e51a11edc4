import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { type Message, startTestStack, type TestStack } from "../support/stack.ts";

const ann = "+12025550143";

/** How many connections this process has opened to each port of the stack, by its distance from the first. */
function connections({ port }: TestStack) {
  const opened = [0, 0, 0, 0, 0];
  const count = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once("connect", () => {
      const at = (socket.remotePort ?? 0) - port;
      if (at in opened) opened[at] = (opened[at] ?? 0) + 1;
    });
  };
  subscribe("net.client.socket", count);
  onTestFinished(() => void unsubscribe("net.client.socket", count));
  return opened;
}

async function started() {
  const stack = await startTestStack();
  onTestFinished(() => stack.close());
  return stack;
}

const promptsOf = (messages: Message[]) =>
  messages.flatMap(({ prompt, status }) => (prompt ? [`${prompt} ${status}`] : []));

test("between the service and its stand-ins nothing crosses a socket, callbacks included", async () => {
  const stack = await started();
  const opened = connections(stack);
  await stack.text(ann, "JOIN 1 yesterday");
  await stack.text(ann, "N");
  await stack.text(ann, "EMAIL ann@example.org");
  // The link to their inbox, and four prompts.
  expect(await stack.advance("P2D")).toBe(5);
  expect(promptsOf(await stack.messages(ann))).toEqual([
    "no-contact/start delivered",
    "no-contact/hard-day-1 delivered",
    "no-contact/hard-day-2 delivered",
    "no-contact/hard-day-3 delivered",
  ]);
  expect((await stack.messages("ann@example.org")).length).toBe(1);
  expect(opened.slice(1)).toEqual([0, 0, 0, 0]);
});

test("the ports stay open for others, who see the same", async () => {
  const { port, text, person } = await started();
  await text(ann, "JOIN");
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port + 1}` });
  const Key = { pk: { S: (await person(ann))?.id ?? "" }, sk: { S: "person" } };
  const { Item } = await client.send(new GetItemCommand({ TableName: "afterword", Key }));
  expect(Item?.phone).toEqual({ S: ann });
});

test("what a fault may hit goes by the socket, where it can be cut off, and only as long as it may", async () => {
  const stack = await started();
  await stack.text(ann, "JOIN 1 yesterday");
  await stack.text(ann, "N");
  const opened = connections(stack);
  await stack.post("/local/faults", { target: "twilio", mode: "applied-then-timeout", times: 1 });
  await stack.advance("P1D");
  // The answer to the first never came: it was looked up, and not sent again.
  expect(promptsOf(await stack.messages(ann))).toEqual([
    "no-contact/start delivered",
    "no-contact/hard-day-1 delivered",
  ]);
  // The call that was cut off, and perhaps the look at what became of it; after that none.
  const byTwilio = opened[3] ?? 0;
  expect(byTwilio).toBeGreaterThan(0);
  await stack.advance("P2D");
  expect(opened.slice(1)).toEqual([0, 0, byTwilio, 0]);
});
