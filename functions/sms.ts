import { handle } from "hono/aws-lambda";
import { smsApp } from "./http/sms-app.ts";
import { smsRuntime } from "./runtime.ts";

/** Lambda behind the HTTP entry: a person texted, or a message's status changed. */
export const handler = handle(smsApp(smsRuntime(process.env)));
