import { $, el, fillOnce } from "./dom.js";
import { promptName, span, when } from "./when.js";

/** Of a series so many are listed one by one. */
const maxOfSeries = 3;
/** So many of the past are listed; the others come by a button. */
const pageSize = 30;
let limit = pageSize;
let whose = "";
/** What comes more often is a thin line in the picture. */
const often = 8;
const marks = {
  delivered: "✓",
  read: "✓",
  sent: "✓",
  skipped: "–",
  undelivered: "✗",
  failed: "✗",
  unknown: "?",
};
const words = { claimed: "being sent", unknown: "unknown: never sent again", undelivered: "not delivered" };
/** Why a prompt is skipped, in words. */
export const reasons = {
  stale: "too late to make sense",
  "zone-unknown": "zone unknown",
  unreachable: "no text reaches them",
};

/** Everything that was, and will be, sent to one person. */
export function drawMonths(view, name) {
  const { state, plan, progress, zone, past, ahead, now } = view;
  const lead = plan
    ? `${plan}. ${progress}${state === "stopped" ? " Stopped: nothing is sent." : ""}`
    : said[state];
  const title = `${name}: the months`;
  if ($("months-title").textContent !== title) $("months-title").textContent = title;
  if ($("progress").textContent !== lead) $("progress").textContent = lead ?? "";
  const isEmpty = past.length + ahead.length === 0;
  $("welcome").hidden = !isEmpty || (state !== "new" && state !== "joining");
  $("plan").hidden = isEmpty;
  const minute = `${state} ${zone} ${now.slice(0, 15)} ${past.length} ${past.at(-1)?.status}`;
  fillOnce($("ahead"), `${minute} ${JSON.stringify(ahead)}`, () => toCome(view));
  if (whose !== name) limit = pageSize;
  whose = name;
  fillOnce($("past"), `${zone} ${limit} ${name} ${JSON.stringify(past)}`, () => [
    ...past
      .slice(-limit)
      .reverse()
      .map((prompt) => wasSent(prompt, zone)),
    ...(past.length > limit ? [el("li", { class: "none" }, more(view, name, past.length - limit))] : []),
  ]);
  fillOnce($("picture"), `${minute} ${ahead.length} ${ahead.at(-1)?.at}`, () => picture(view));
}

const said = {
  new: "A text a few times a week, through the months after a breakup. See all of it in a minute:",
  joining: "Signing up: when the four questions are answered, the months appear here.",
  stopped: "Stopped before a plan was begun.",
  erased: "Erased: all that is kept is a keyed hash and the date.",
};

function more(view, name, count) {
  const click = () => {
    limit += pageSize;
    drawMonths(view, name);
    $("past").focus();
  };
  return el("button", { type: "button", class: "quiet", click }, `Show earlier ones (${count})`);
}

function toCome({ ahead, zone, now }) {
  const counts = Map.groupBy(ahead, ({ prompt }) => prompt);
  const shown = ahead.filter((prompt) => counts.get(prompt.prompt).indexOf(prompt) < maxOfSeries);
  const items = shown.map(({ prompt, at, skip, messages }, i) => {
    const all = counts.get(prompt);
    const rest = all.length - maxOfSeries;
    const isLast = rest > 0 && all.indexOf(shown[i]) === maxOfSeries - 1;
    const left = Date.parse(at) - Date.parse(now);
    return el(
      "li",
      { class: i === 0 ? "next" : undefined },
      el("time", { datetime: at }, when(at, zone, "full")),
      el("b", {}, promptName(prompt), skip && ` (to be skipped: ${reasons[skip] ?? skip})`),
      i === 0 && el("em", {}, left > 60_000 ? `in ${span(left)}` : "now"),
      el("p", {}, messages.join(" / ")),
      isLast && el("small", {}, `and ${rest} more like it, to ${when(all.at(-1).at, zone, "year")}`),
    );
  });
  return items.length > 0 ? items : [el("li", { class: "none" }, "Nothing is planned.")];
}

function wasSent({ prompt, status, at, reason, attempts, texts }, zone) {
  const why = [words[status] ?? status, reasons[reason] ?? reason, attempts > 1 && `attempt ${attempts}`];
  return el(
    "li",
    { class: status, "data-prompt": prompt },
    el("time", { datetime: at }, when(at, zone, "full")),
    el("b", {}, promptName(prompt)),
    el(
      "em",
      {},
      el("i", { "aria-hidden": "true" }, `${marks[status] ?? "…"} `),
      why.filter(Boolean).join(", "),
    ),
    texts?.length > 0 && el("p", {}, texts.join(" / ")),
  );
}

/** The months as a line: a dot for each prompt, filled when it has left. What it says in words is the two lists. */
function picture({ past, ahead, now, zone, plan }) {
  if (!plan) return [];
  const all = [...past, ...ahead.map((prompt) => ({ ...prompt, status: "ahead" }))];
  const times = all.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times, Date.parse(now)), Math.max(...times, Date.parse(now))];
  const place = (at) => `${(98 * (Date.parse(at) - from)) / Math.max(1, to - from) + 1}%`;
  const counts = Object.groupBy(all, ({ prompt }) => prompt);
  const kind = ({ prompt, status }) => `dot ${status}${counts[prompt].length > often ? " often" : ""}`;
  const at = (left, attributes) => {
    const mark = el("i", attributes);
    mark.style.left = left;
    return mark;
  };
  const sent = past.filter(({ status }) => status !== "skipped").length;
  const label = `${sent} sent, ${past.length - sent} skipped, ${ahead.length} to come, from ${when(from, zone, "year")} to ${when(to, zone, "year")}`;
  return [
    el(
      "div",
      { class: "track", role: "img", "aria-label": label },
      ...all.map((prompt) => at(place(prompt.at), { class: kind(prompt) })),
      at(place(now), { class: "here" }),
    ),
    el(
      "p",
      { class: "ends", "aria-hidden": "true" },
      el("span", {}, when(from, zone, "day")),
      el("span", {}, label.split(", from")[0]),
      el("span", {}, when(to, zone, "year")),
    ),
  ];
}
