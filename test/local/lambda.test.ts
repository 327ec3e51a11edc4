import { InvokeCommand, LambdaClient, type LambdaServiceException } from "@aws-sdk/client-lambda";
import { afterAll, describe, expect, test } from "vitest";
import { startTestStack } from "../support/stack.ts";

const stack = await startTestStack();
const client = new LambdaClient({ endpoint: `${stack.url}/local/lambda` });
afterAll(() => {
  client.destroy();
  return stack.close();
});

const FunctionName = "arn:aws:lambda:us-east-1:000000000000:function:afterword-deliver";
const invoke = async (Payload: string, name = FunctionName) => {
  const answer = await client.send(new InvokeCommand({ FunctionName: name, Payload }));
  const { StatusCode, FunctionError } = answer;
  return { StatusCode, FunctionError, payload: answer.Payload?.transformToString() };
};
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable("it was not refused"),
    ({ name, $metadata }: LambdaServiceException) => ({ name, status: $metadata.httpStatusCode }),
  );

describe("the local Lambda", () => {
  test.each([FunctionName, "afterword-deliver"])("runs deliver as %s", async (name) => {
    const ann = "+12025550143";
    await stack.post("/local/reset", {});
    await stack.text(ann, "JOIN 1 2026-11-20");
    await stack.text(ann, "N");
    const person = await stack.person(ann);
    stack.clock.moveTo(stack.clock.now().add({ minutes: 2 }));
    const wake = { personId: person?.id, wake: person && "wake" in person && person.wake };
    expect(await invoke(JSON.stringify(wake), name)).toEqual({ StatusCode: 200, payload: "null" });
    // Settled, as after a move of the clock: the provider's callbacks have come.
    const delivery = expect.objectContaining({ prompt: "no-contact/start", status: "delivered" });
    expect(await stack.table()).toContainEqual(delivery);
  });

  test("says what the handler threw by its kind, never by its words", async () => {
    expect(await invoke('{"personId":"+12025550143"}')).toEqual({
      StatusCode: 200,
      FunctionError: "Unhandled",
      payload: '{"errorType":"AppError"}',
    });
  });

  test("knows no other function", async () => {
    const other = invoke("{}", FunctionName.replace("deliver", "sms"));
    expect(await refusal(other)).toEqual({ name: "ResourceNotFoundException", status: 404 });
  });

  test("refuses what is no JSON, and to be asynchronous", async () => {
    expect(await refusal(invoke("{"))).toEqual({ name: "InvalidRequestContentException", status: 400 });
    const event = client.send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload: "{}" }));
    expect(await refusal(event)).toEqual({ name: "InvalidParameterValueException", status: 400 });
  });
});
