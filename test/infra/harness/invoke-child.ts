// Stands in for Lambda's runtime: loads the bundle, hands it one event, prints what it answers and which variables it read.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , file = "", exported = ""] = process.argv;
const { event, at, timeout } = JSON.parse(process.env.INVOCATION ?? "");
delete process.env.INVOCATION;
const start = Date.now();
const real = Date.now.bind(Date);
Date.now = () => Date.parse(at) + real() - start;

const read = new Set<string>();
const { env } = process;
process.env = new Proxy(env, {
  get: (variables, name: string) => {
    read.add(name);
    return variables[name];
  },
});

const context = {
  awsRequestId: "request-1",
  getRemainingTimeInMillis: () => 1000 * timeout - (real() - start),
};
// As Lambda does: what a loader exports, an import would not see.
const { [exported]: handler } = file.endsWith(".cjs")
  ? createRequire(import.meta.url)(file)
  : await import(pathToFileURL(file).href);
const answer = await handler(event, context);
process.stdout.write(`\n${JSON.stringify({ answer: answer ?? null, read: [...read] })}\n`);
