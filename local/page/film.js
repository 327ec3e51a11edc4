import { remove } from "./api.js";
import { $ } from "./dom.js";
import { when } from "./when.js";

/** How long a move takes on the screen at least, seconds; nobody has to wait who asked for less motion. */
const seconds = { next: 1, P1D: 1, P1W: 2, PT3H: 1, P6M: 8 };
const still = matchMedia("(prefers-reduced-motion: reduce)");

export const lengthOf = (move) => (still.matches ? 0 : (seconds[move] ?? 0));

/** The film of a move: the date and the bar run while it goes on. `zoneNow` gives the zone of the phone in the hand. */
export function startFilm({ zoneNow, onText, onMail }) {
  const events = new EventSource("/local/events");
  const on = (name, act) => events.addEventListener(name, ({ data }) => act(JSON.parse(data)));
  on("time", ({ from, now, to, fired }) => {
    if ($("film").hidden) return;
    const [start, at, end] = [from, now, to].map(Date.parse);
    $("far").value = end > start ? (at - start) / (end - start) : 1;
    $("now").textContent = when(now, zoneNow(), "full");
    $("fired").textContent = fired === 1 ? "1 wake" : `${fired} wakes`;
  });
  on("text", onText);
  on("mail", onMail);
  $("cancel").addEventListener("click", () => remove("/clock"));
}

export function showFilm() {
  $("far").value = 0;
  $("fired").textContent = "";
  $("film").hidden = false;
}

export function hideFilm() {
  $("film").hidden = true;
}
