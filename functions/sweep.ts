import { deliverRuntime } from "./runtime.ts";
import { sweepOverdue } from "./services/sweep-overdue.ts";

const deps = deliverRuntime(process.env);

/** Lambda that runs every ten minutes: finds what nobody woke. */
export const handler = (): Promise<number> => sweepOverdue(deps);
