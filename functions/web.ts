import { webApp } from "./http/web-app.ts";
import { httpLambda } from "./http-lambda.ts";
import { webRuntime } from "./runtime.ts";

const deps = webRuntime(process.env);

/** Lambda behind the HTTP entry: somebody opened a page, or sent a form of it. */
export const handler = httpLambda(webApp(deps), deps.log);
