// The commands of docs/operators.md: `npm run person`, `audit`, `people`, `invite`.
import { operate } from "./command-line.ts";
import { realTerminal } from "./terminal.ts";

process.exitCode = await operate(process.argv.slice(2), realTerminal());
// A question may still hold the input open.
process.stdin.destroy();
