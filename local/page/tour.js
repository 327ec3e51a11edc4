import { $ } from "./dom.js";
import { current } from "./people.js";

/** The product in a minute: every step is what a visitor could do by hand. */
const steps = [
  { say: "JOIN" },
  { say: "yesterday" },
  { say: "SAME" },
  { say: "N" },
  { say: "3" },
  { move: "next" },
  { say: "OPUS teaching guitar" },
  { move: "next" },
  { say: "DONE walked home" },
  { say: "4 2 5" },
  { say: "STATUS" },
  { move: "P6M" },
  { say: "The walks. They made the evenings shorter." },
];
const pauseMilliseconds = 1400;

let playing = false;

/**
 * Plays the steps on the phone in the hand, or stops. `say` texts, `move` moves the time, `isNew` tells whether that phone
 * has not been used.
 */
export function startTour({ say, move, isNew, begin }) {
  const label = $("tour").textContent;
  const end = () => {
    playing = false;
    $("tour").textContent = label;
  };
  $("tour").addEventListener("click", async () => {
    if (playing) return end();
    if (!isNew()) await begin();
    playing = true;
    $("tour").textContent = "■ Stop here";
    const { number } = current();
    for (const step of steps) {
      if (!playing || current().number !== number) break;
      if (!(await (step.say ? say(step.say) : move(step.move)))) break;
      await new Promise((done) => setTimeout(done, pauseMilliseconds));
    }
    end();
  });
}
