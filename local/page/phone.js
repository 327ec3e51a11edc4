import { get, ofPerson, post } from "./api.js";
import { $, el, fillOnce } from "./dom.js";
import { current } from "./people.js";
import { showStory } from "./story.js";
import { when } from "./when.js";

/** So many texts are on the screen; those before them come by a button. */
const pageSize = 60;
let limit = pageSize;
/** What is on the screen: whose texts, from which on, how many of them. */
let shown = { number: "", zone: "", texts: [], from: 0, day: "" };
/** A text that is on its way. */
let sending;

/** What the phone in the hand shows. Bubbles are added, not drawn anew, so that a screen reader says the new ones only. */
export function drawThread(number, texts, zone) {
  const thread = $("thread");
  if (shown.number !== number) limit = pageSize;
  const goesOn =
    shown.number === number &&
    shown.zone === zone &&
    shown.texts.length <= texts.length &&
    shown.texts.every((old, i) => i < shown.from || markOf(old) === markOf(texts[i])) &&
    texts.length - shown.from <= limit + pageSize;
  if (!goesOn) {
    thread.replaceChildren();
    const from = Math.max(0, texts.length - limit);
    shown = { number, zone, texts: texts.slice(0, from), from, day: "" };
    if (from > 0) thread.append(earlier(from));
  }
  const fresh = texts.slice(shown.texts.length);
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;
  for (const text of fresh) addText(thread, text, zone, goesOn);
  shown.texts = [...texts];
  drawSending(thread);
  if (texts.length === 0 && !sending)
    thread.replaceChildren(el("div", { class: "hint" }, "Text JOIN to begin."));
  else thread.querySelector(".hint")?.remove();
  if (!goesOn || (fresh.length > 0 && atEnd) || sending) thread.scrollTop = thread.scrollHeight;
}

const isFailed = (status) => status === "undelivered" || status === "failed";
const markOf = ({ sid, status }) => `${sid} ${isFailed(status)}`;

function earlier(count) {
  const click = () => {
    const { number, texts, zone } = shown;
    limit += pageSize;
    shown = { number, zone: "", texts: [], from: 0, day: "" };
    drawThread(number, texts, zone);
    $("thread").scrollTop = 0;
    $("thread").focus();
  };
  return el("button", { type: "button", class: "earlier", click }, `Earlier texts (${count})`);
}

function addText(thread, { sid, mine, body, at, segments, status }, zone, isNew) {
  const day = when(at, zone, "year");
  if (day !== shown.day) thread.append(el("div", { class: "day" }, day));
  shown.day = day;
  const failed = isFailed(status);
  const note = [segments > 1 && `${segments} segments`, failed && "not delivered"].filter(Boolean);
  const kind = mine ? "mine" : "theirs";
  thread.append(
    el(
      "div",
      { class: `text ${kind}${isNew ? " fresh" : ""}${failed ? " failed" : ""}` },
      el(
        "p",
        {},
        el("span", { class: "visually-hidden" }, mine ? "You: " : `${$("thread-title").textContent}: `),
        ...linked(body),
      ),
      el(
        "small",
        {},
        el(
          "button",
          { type: "button", "data-sid": sid, title: "What happened for this text" },
          when(at, zone, "time"),
          el("span", { class: "visually-hidden" }, ": what happened for this text"),
        ),
        note.length > 0 && ` · ${note.join(" · ")}`,
      ),
    ),
  );
}

/** A text of the phone in the hand that comes, or whose status moves, while a film runs. */
export function arrive({ sid, direction, from, to, body, segments, status, at }) {
  const mine = direction === "inbound";
  if ((mine ? from : to) !== shown.number || shown.zone === "") return;
  const text = { sid, mine, body, segments, status, at };
  const had = shown.texts.findIndex((old) => old.sid === sid);
  const texts = had < 0 ? [...shown.texts, text] : shown.texts.with(had, text);
  drawThread(shown.number, texts, shown.zone);
}

/** Addresses in a text can be followed, as on a phone. */
function linked(body) {
  return body
    .split(/(https?:\/\/[^\s]+[^\s.,;:!?)])/)
    .map((part, i) => (i % 2 ? el("a", { href: part, target: "_blank", rel: "noopener" }, part) : part));
}

function drawSending(thread) {
  for (const old of thread.querySelectorAll(".sending")) old.remove();
  if (sending === undefined) return;
  const dots = [1, 2, 3].map(() => el("i"));
  thread.append(
    el("div", { class: "text mine sending" }, el("p", {}, sending)),
    el("div", { class: "text theirs sending typing", "aria-hidden": "true" }, el("p", {}, ...dots)),
  );
}

export function drawChips(words) {
  const chip = (word) => el("button", { type: "button", "data-word": word }, word);
  const hadFocus = $("chips").contains(document.activeElement);
  const before = $("chips").dataset.mark;
  fillOnce($("chips"), words.join("\n"), () => words.map(chip));
  if (before === words.join("\n")) return;
  $("chips").scrollLeft = 0;
  if (hadFocus) $("chips").firstElementChild?.focus();
}

/** Texts from the phone in the hand. False when it could not be sent. */
export async function text(body) {
  const { number } = current();
  sending = body;
  drawSending($("thread"));
  $("thread").querySelector(".hint")?.remove();
  $("thread").scrollTop = $("thread").scrollHeight;
  const answer = await post("/sms", { from: number, body });
  sending = undefined;
  drawSending($("thread"));
  return answer !== undefined;
}

export const threadOf = (number) => get(ofPerson(number, "thread"));

/** The story of the latest text that came, beside the page and not in front of it. */
export async function showLastStory() {
  const told = shown.texts.findLast(({ mine }) => !mine);
  if (told) await showStory(told.sid, told.body, shown.zone, true);
}

/** `onSent` is called when a text has been answered. */
export function startPhone(onSent) {
  const send = async (body) => {
    // Taken at once, so that the next text can be written while this one is on its way.
    if (!(await text(body))) $("body").value ||= body;
    await onSent();
  };
  $("compose").addEventListener("submit", (event) => {
    event.preventDefault();
    const body = $("body").value;
    $("body").value = "";
    if (body.trim() !== "") void send(body);
  });
  $("chips").addEventListener("click", (event) => {
    const word = event.target.closest("button")?.dataset.word;
    if (word !== undefined) void send(word);
  });
  $("thread").addEventListener("click", (event) => {
    const sid = event.target.closest("button")?.dataset.sid;
    const told = shown.texts.find((text) => text.sid === sid);
    if (told) void showStory(sid, told.body, shown.zone);
  });
}
