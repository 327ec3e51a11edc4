import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { errorName } from "../functions/core/errors.ts";

type Parts = {
  /** The one function there is. It goes by this ARN, or by its name. */
  functionArn: string;
  /** The function's handler. */
  invoke: (event: unknown) => Promise<void>;
};

/**
 * Lambda's Invoke, synchronous, for the local `deliver`. What the handler throws is answered as Lambda does, by its
 * `errorType`, but without its message, which may name a number (G6).
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function lambdaApi({ functionArn, invoke }: Parts) {
  const app = new Hono();
  app.post("/2015-03-31/functions/:name/invocations", async (c) => {
    const name = c.req.param("name");
    if (name !== functionArn && name !== functionArn.split(":").at(-1)) {
      return refuse(404, "ResourceNotFoundException", "The one function here is that of DELIVER_ARN.");
    }
    if ((c.req.header("x-amz-invocation-type") ?? "RequestResponse") !== "RequestResponse") {
      return refuse(400, "InvalidParameterValueException", "Only RequestResponse is here.");
    }
    const event = await c.req.json().catch(() => undefined);
    if (event === undefined) {
      return refuse(400, "InvalidRequestContentException", "Could not parse request body into json.");
    }
    try {
      await invoke(event);
      return answer(200, null, { "x-amz-executed-version": "$LATEST" });
    } catch (error) {
      return answer(
        200,
        { errorType: errorName(error) },
        { "x-amz-executed-version": "$LATEST", "x-amz-function-error": "Unhandled" },
      );
    }
  });
  return app;
}

const refuse = (status: number, type: string, message: string) =>
  answer(status, { Type: "User", Message: message }, { "x-amzn-errortype": type });

function answer(status: number, body: object | null, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "x-amzn-requestid": randomUUID(), ...headers },
  });
}
