import { get, ofPerson, post } from "./api.js";
import { $, el, fillOnce } from "./dom.js";
import { current } from "./people.js";
import { when } from "./when.js";

let shown = { number: "", sids: [], day: "", zone: "" };
/** A text that is on its way. */
let sending;

/** What the phone in the hand shows. Bubbles are added, not drawn anew, so that a screen reader says the new ones only. */
export function drawThread(number, texts, zone) {
  const thread = $("thread");
  const sids = texts.map(({ sid }) => sid);
  const goesOn =
    shown.number === number && shown.zone === zone && shown.sids.every((sid, i) => sid === sids[i]);
  if (!goesOn) {
    thread.replaceChildren();
    shown = { number, sids: [], day: "", zone };
  }
  const fresh = texts.slice(shown.sids.length);
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;
  for (const text of fresh) addText(thread, text, zone, goesOn);
  shown.sids = sids;
  drawSending(thread);
  if (texts.length === 0 && !sending)
    thread.replaceChildren(el("div", { class: "hint" }, "Text JOIN to begin."));
  else thread.querySelector(".hint")?.remove();
  if (!goesOn || (fresh.length > 0 && atEnd) || sending) thread.scrollTop = thread.scrollHeight;
}

function addText(thread, { mine, body, at, segments, status }, zone, isNew) {
  const day = when(at, zone, "year");
  if (day !== shown.day) thread.append(el("div", { class: "day" }, day));
  shown.day = day;
  const failed = status === "undelivered" || status === "failed";
  const note = [when(at, zone, "time"), segments > 1 && `${segments} segments`, failed && "not delivered"];
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
      el("small", {}, note.filter(Boolean).join(" · ")),
    ),
  );
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
}
