import { ask, get, ofPerson } from "./api.js";
import { $, el } from "./dom.js";

const known = [
  { number: "+12025550143", name: "Ann", place: "New York", colour: "one" },
  { number: "+447700900123", name: "Ben", place: "London", colour: "two" },
  { number: "+64215550123", name: "Mei", place: "Auckland", colour: "three" },
];
const stored = JSON.parse(sessionStorage.getItem("phones") ?? "[]");
const people = [...known, ...stored];
/** Texts that came while another phone was in the hand, by their sids, so that a status counts none twice. */
const seen = new Set();
const waiting = new Map();

let chosen = sessionStorage.getItem("chosen") ?? known[0].number;
if (!people.some(({ number }) => number === chosen)) chosen = known[0].number;

export const everybody = () => people;
export const current = () => people.find(({ number }) => number === chosen);

export function choose(number) {
  chosen = number;
  sessionStorage.setItem("chosen", number);
  waiting.delete(number);
  draw();
}

/** A text that came, or moved on: one to a phone that is not in the hand is unread. */
export function came({ sid, to, direction }) {
  if (direction === "inbound" || to === chosen || seen.has(sid)) return;
  seen.add(sid);
  waiting.set(to, (waiting.get(to) ?? 0) + 1);
  draw();
}

export function nothingSeen() {
  seen.clear();
  waiting.clear();
}

/** Adds a phone and takes it into the hand. */
function add(number) {
  if (!people.some((person) => person.number === number)) {
    const person = { number, name: number, place: "", colour: "four" };
    people.push(person);
    sessionStorage.setItem("phones", JSON.stringify(people.slice(known.length)));
  }
  choose(number);
}

function draw() {
  const mark = JSON.stringify([chosen, people, [...waiting]]);
  if ($("people").dataset.mark === mark) return;
  $("people").dataset.mark = mark;
  const focused = document.activeElement?.dataset?.number;
  $("people").replaceChildren(...people.map(button), another());
  if (focused) document.querySelector(`[data-number="${CSS.escape(focused)}"]`)?.focus();
}

function button({ number, name, place, colour }) {
  const unread = waiting.get(number);
  const initial = name.startsWith("+") ? "#" : name[0];
  return el(
    "button",
    { type: "button", "aria-pressed": `${number === chosen}`, "data-number": number },
    el("span", { class: `avatar ${colour}`, "aria-hidden": "true" }, initial),
    el("span", { class: "who" }, el("b", {}, name), place && el("small", {}, place)),
    unread && el("span", { class: "unread" }, `${unread}`, el("span", { class: "visually-hidden" }, " new")),
  );
}

const another = () =>
  el(
    "button",
    {
      type: "button",
      "data-number": "another",
      "aria-expanded": `${!$("another").hidden}`,
      "aria-controls": "another",
    },
    el("span", { class: "avatar plus", "aria-hidden": "true" }, "+"),
    el("span", { class: "visually-hidden" }, "Another number"),
  );

/** Everybody who is stored can be taken from the list, a hundred of them too. */
async function offerEverybody() {
  $("number").focus();
  const all = (await get("/people")) ?? [];
  const option = ({ who, state, plan }) =>
    el("option", { value: who }, [state, plan].filter(Boolean).join(", "));
  $("everyone").replaceChildren(...all.filter(({ who }) => who.startsWith("+")).map(option));
}

/** `onChoose` is called when another phone is in the hand. */
export function startPeople(onChoose) {
  $("people").addEventListener("click", (event) => {
    const number = event.target.closest("button")?.dataset.number;
    if (number === undefined) return;
    if (number !== "another") {
      choose(number);
      return onChoose();
    }
    $("another").hidden = !$("another").hidden;
    event.target.closest("button").setAttribute("aria-expanded", `${!$("another").hidden}`);
    if (!$("another").hidden) void offerEverybody();
  });
  $("another").addEventListener("submit", async (event) => {
    event.preventDefault();
    const number = $("number").value.replace(/[\s().-]/g, "");
    const { refused } = await ask(ofPerson(number, "timeline"));
    $("number-problem").textContent = refused ?? "";
    $("number").toggleAttribute("aria-invalid", refused !== undefined);
    if (refused !== undefined) return $("number").focus();
    add(number);
    $("another").hidden = true;
    $("number").value = "";
    $("people").dataset.mark = "";
    draw();
    onChoose();
    $("body").focus();
  });
  draw();
}
