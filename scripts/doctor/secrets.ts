import { spawnSync } from "node:child_process";
import { AppError } from "../../functions/core/errors.ts";
import type { VariableName } from "../../functions/env.ts";

/** Every secret of infra/ (a test compares), with the variable of the functions that it becomes. */
export const secretVariables = {
  TwilioAccountSid: "TWILIO_ACCOUNT_SID",
  TwilioAuthToken: "TWILIO_AUTH_TOKEN",
  ServiceNumber: "SERVICE_NUMBER",
  IdSecret: "ID_SECRET",
  PageSecret: "PAGE_SECRET",
  AlarmEmail: undefined,
  MailSender: undefined,
} satisfies Record<string, VariableName | undefined>;

export type SecretName = keyof typeof secretVariables;
export const secretNames = Object.keys(secretVariables) as SecretName[];
export type Secrets = Partial<Record<SecretName, string | undefined>>;

/** The secrets of a stage, as `sst secret list` prints them: `Name=value`, those of all stages first. */
export function readSecrets(printed: string): Secrets {
  const lines = [...printed.matchAll(/^\s*(\w+)\s*=\s*(.*?)\s*$/gm)];
  return Object.fromEntries(lines.flatMap(([, name, value]) => (value ? [[name, value]] : [])));
}

/** Asks SST, which keeps them encrypted in the stage's state. Throws AppError with the last line of what it says. */
export function listSecrets(stage: string): Secrets {
  const sst = new URL("../../node_modules/.bin/sst", import.meta.url).pathname;
  const { status, stdout, stderr, error } = spawnSync(sst, ["secret", "list", "--stage", stage], {
    encoding: "utf8",
    env: { ...process.env, SST_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  if (status === 0) return readSecrets(stdout);
  const said = `${stderr ?? ""}\n${stdout ?? ""}`.trim().split("\n").at(-1)?.trim();
  throw new AppError(
    "misconfigured",
    `sst secret list fails: ${error?.message ?? said ?? "it says nothing"}`,
  );
}
