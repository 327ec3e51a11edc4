import { get, ofPerson, post } from "./api.js";
import { $ } from "./dom.js";
import { hideFilm, lengthOf, showFilm, startFilm } from "./film.js";
import { difference, tell } from "./happened.js";
import { drawInbox, startInbox } from "./inbox.js";
import { drawMonths } from "./months.js";
import { came, current, everybody, nothingSeen, startPeople } from "./people.js";
import { arrive, drawChips, drawThread, startPhone, text, threadOf } from "./phone.js";
import { startTour } from "./tour.js";
import { drawFaults, faults, hits, startTrouble } from "./trouble.js";
import { when, writeAs } from "./when.js";

const refreshMilliseconds = 1500;
const labels = {
  P1D: "One day on",
  P1W: "One week on",
  PT3H: "Three hours on",
  P6M: "Six months on",
  next: "On to the next",
};

let view;
const viewOf = ({ number }) => get(ofPerson(number, "timeline"));

/** Looks at everything again. Answers that come when another phone is in the hand already are dropped. */
async function refresh() {
  const person = current();
  const [seen, texts, mails, broken] = await Promise.all([
    viewOf(person),
    threadOf(person.number),
    get("/mails"),
    faults(),
  ]);
  if (!seen || !texts || !mails || current() !== person) return;
  view = seen;
  const { now, zone, place, words, country } = seen;
  writeAs(country);
  $("now").textContent = when(now, zone, "full");
  $("where").textContent = `in ${place}`;
  $("phone-time").textContent = when(now, zone, "time");
  $("whose").textContent =
    `on the phone of ${person.name}${person.name === person.number ? "" : `, ${person.number}`}`;
  drawThread(person.number, texts, zone);
  drawChips(words);
  drawMonths(seen, person.name);
  drawInbox(mails, zone);
  drawFaults(broken);
}

/** Everybody's prompts, to see afterwards what a move of the clock has done to them. */
const look = async () => [await faults(), await Promise.all(everybody().map(viewOf))];

async function move(to) {
  const buttons = [...document.querySelectorAll("[data-move]")];
  const focused = document.activeElement;
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  const [brokenBefore, before] = await look();
  document.body.classList.add("moving");
  showFilm();
  const seconds = lengthOf(to);
  const answer = await post("/clock", to === "next" ? { toNext: true, seconds } : { advance: to, seconds });
  hideFilm();
  const [brokenAfter, after] = await look();
  for (const button of buttons) button.removeAttribute("aria-disabled");
  document.body.classList.remove("moving");
  focused?.focus();
  await refresh();
  if (!answer) return false;
  const struck = hits(brokenBefore, brokenAfter);
  const people = everybody().flatMap(({ name }, i) =>
    before[i] && after[i] ? difference(name, before[i], after[i], struck.length > 0) : [],
  );
  const rang =
    answer.fired === 0 ? "no wake rang" : answer.fired === 1 ? "1 wake rang" : `${answer.fired} wakes rang`;
  const kind = struck.length > 0 ? "struck" : "";
  tell(answer.now, view.zone, `${labels[to]}: ${rang}.`, [...struck, ...people], kind);
  return true;
}

async function startOver() {
  await post("/reset");
  nothingSeen();
  $("happened").replaceChildren();
  await refresh();
}

// What scrolls can be scrolled by keyboard.
for (const id of ["thread", "ahead", "past", "happened"]) $(id).tabIndex = 0;
startPeople(refresh);
startPhone(refresh);
startInbox();
startFilm({
  zoneNow: () => view?.zone ?? "UTC",
  onText: (message) => {
    if (document.body.classList.contains("moving")) arrive(message);
    came(message);
  },
  onMail: () => {},
});
startTrouble(({ name, heals }) =>
  tell(view.now, view.zone, `Broken: ${name}.`, [`Move the time. Then ${heals}.`], "struck"),
);
startTour({
  say: async (body) => {
    const done = await text(body);
    await refresh();
    return done;
  },
  move,
  isNew: () => view?.state === "new",
  begin: startOver,
});
$("reset").addEventListener("click", startOver);
for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", () => button.getAttribute("aria-disabled") ?? move(button.dataset.move));
}

await refresh();
// One after the other, however long one takes.
setTimeout(async function again() {
  if (!document.hidden && !document.body.classList.contains("moving")) await refresh();
  setTimeout(again, refreshMilliseconds);
}, refreshMilliseconds);
