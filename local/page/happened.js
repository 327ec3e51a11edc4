import { $, el } from "./dom.js";
import { reasons } from "./months.js";
import { promptName, span, when } from "./when.js";

const maxLines = 40;

/** One line on the strip, the latest on top; `at` is virtual time, shown in the zone of whose phone is in the hand. */
export function tell(at, zone, line, details = [], kind = "") {
  $("happened").prepend(
    el(
      "div",
      { class: kind },
      el("time", { datetime: at }, when(at, zone, "full")),
      el("b", {}, line),
      ...details.map((detail) => el("p", {}, detail)),
    ),
  );
  while ($("happened").children.length > maxLines) $("happened").lastElementChild.remove();
}

/** What became of one person's prompts between two looks at them, in words; after trouble, also what came late. */
export function difference(name, before, after, wasTrouble) {
  const had = new Map(before.past.map((prompt) => [prompt.id, prompt]));
  const expected = new Map(before.ahead.map(({ id, at }) => [id, Date.parse(at)]));
  const fresh = after.past.filter(({ id, attempts, status }) => {
    const old = had.get(id);
    return !old || old.attempts !== attempts || old.status !== status;
  });
  if (fresh.length === 0) return [];
  const skipped = fresh.filter(({ status }) => status === "skipped");
  const failed = fresh.filter(
    ({ status }) => status === "failed" || status === "undelivered" || status === "unknown",
  );
  const sent = fresh.length - skipped.length - failed.length;
  const counts = [
    `${sent} sent`,
    skipped.length && `${skipped.length} skipped`,
    failed.length && `${failed.length} not delivered`,
  ];
  const lines = [`${name}: ${counts.filter(Boolean).join(", ")}.`];
  for (const { prompt, reason } of skipped.slice(0, 3))
    lines.push(`Skipped: ${promptName(prompt)} (${reasons[reason] ?? reason}).`);
  for (const { id, prompt, at, attempts, status } of fresh) {
    if (status === "skipped") continue;
    const late = Date.parse(at) - (expected.get(id) ?? Number.POSITIVE_INFINITY);
    if (attempts > 1) lines.push(`Healed: “${promptName(prompt)}” at attempt ${attempts}.`);
    else if (wasTrouble && late >= 2 * 60_000 && late < 12 * 3_600_000)
      lines.push(`“${promptName(prompt)}” came ${span(late)} later than planned.`);
  }
  return lines.slice(0, 6);
}
