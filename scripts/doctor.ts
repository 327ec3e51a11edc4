// `npm run doctor -- --stage production`: what keeps a stage from working, and what to do (docs/deploy.md). It only reads.
import { examine } from "./doctor/examine.ts";

process.exitCode = await examine(process.argv.slice(2), {
  source: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
});
