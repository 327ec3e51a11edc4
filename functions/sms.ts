import { smsApp } from "./http/sms-app.ts";
import { httpLambda } from "./http-lambda.ts";
import { smsRuntime } from "./runtime.ts";

const deps = smsRuntime(process.env);

/** Lambda behind the HTTP entry: a person texted, or a message's status changed. */
export const handler = httpLambda(smsApp(deps), deps.log);
