import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { correction, generate } from "lean-qr";
import { toPngBuffer } from "lean-qr/extras/node_export";
import { toSvgSource } from "lean-qr/extras/svg";
import { commands } from "../functions/core/conversation/registry.ts";
import { join as readJoin } from "../functions/core/conversation/sign-up.ts";
import { AppError } from "../functions/core/errors.ts";
import { readCohort } from "../functions/core/person/cohort.ts";
import { unknownSender } from "../functions/core/person/unknown-sender.ts";
import { contextOf } from "../functions/locales.ts";
import { openSession, type Place, type Session } from "./session.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Pixels of one module of a PNG: sharp on a poster. */
const scale = 16;

/**
 * Prints what a poster or a letter needs, and writes QR codes of both links; with a cohort, registers it first. It signs up
 * nobody: whoever scans or texts does that themselves.
 */
export async function inviteCommand(
  { cohort: typed, out, json, ...place }: Place & { cohort?: string; out: string; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const cohort = typed === undefined ? undefined : readCohort(typed);
  if (typed !== undefined && cohort === undefined)
    throw new AppError(
      "bad-request",
      "a cohort is one word of 2 to 20 letters and digits, a letter first: --cohort spring",
    );
  const session = await openSession(place, terminal.env);
  if (cohort !== undefined) checkFree(cohort, session);
  await session.audit.note({ what: "invite" });
  const { deps } = session;
  if (cohort !== undefined) await deps.table.addCohort(cohort, deps.clock.now());
  const keyword = cohort === undefined ? "JOIN" : `JOIN ${cohort.toUpperCase()}`;
  const page = `${deps.publicUrl}/${cohort === undefined ? "" : `?cohort=${cohort}`}`;
  // iOS and Android each understand one of the two separators, and pass over the other.
  const sms = `sms:${deps.serviceNumber}?&body=${encodeURIComponent(keyword)}`;
  const files = [
    ...(await draw(out, `${cohort ?? "join"}-page`, page)),
    ...(await draw(out, `${cohort ?? "join"}-sms`, sms)),
  ];
  if (json)
    return terminal.out(
      JSON.stringify({ keyword, number: deps.serviceNumber, page, sms, files }, undefined, 2),
    );
  terminal.out(
    table([
      ["text", `${keyword} to ${deps.serviceNumber}`],
      ["page", page],
      ["sms link", sms],
      ...files.map((file): [string, string] => ["QR code", file]),
    ]),
  );
}

/** A name that JOIN would take for a plan, a date, or another of our words could never be counted. */
function checkFree(cohort: string, { deps }: Pick<Session, "deps">): void {
  const now = deps.clock.now();
  const somebody = unknownSender("a".repeat(26), { e164: "+12025550143", country: "US" }, undefined, now);
  const context = contextOf(somebody, now);
  const { kind } = context.language.readIntent(`JOIN ${cohort}`, commands);
  if (kind !== "command" || readJoin(somebody, cohort, context).cohort !== cohort)
    throw new AppError(
      "bad-request",
      "that word means something else after JOIN: choose another name for the cohort",
    );
}

/** A QR code of `text` as SVG and as PNG, on white: no camera reads black on a dark page. Gives the names of the files. */
async function draw(folder: string, name: string, text: string): Promise<string[]> {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const drawn = {
    svg: toSvgSource(code, { xmlDeclaration: true, on: "#000", off: "#fff" }),
    png: toPngBuffer(code, { scale, off: [255, 255, 255, 255] }),
  };
  return Promise.all(
    Object.entries(drawn).map(async ([kind, content]) => {
      const file = join(folder, `${name}.${kind}`);
      await writeFile(file, content).catch(() => {
        throw new AppError(
          "bad-request",
          `${file} cannot be written: give a folder that exists, --out FOLDER`,
        );
      });
      return file;
    }),
  );
}
