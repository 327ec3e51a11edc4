import { get, post } from "./api.js";
import { $, el } from "./dom.js";
import { showInbox } from "./inbox.js";
import { current } from "./people.js";
import { showLastStory } from "./phone.js";

const mail = "ann@example.org";
/** How long a caption is left to be read after its last act, seconds. */
const reading = 3;

/** One story in a minute: every act is what a visitor could do by hand. */
const scenes = [
  {
    caption: "Ann signs up on her phone, in her own words. Four questions, and no account.",
    acts: [
      ["say", "JOIN"],
      ["say", "we broke up two weeks ago"],
      ["say", "yesterday"],
      ["say", "no, nothing like that"],
      ["say", "1"],
    ],
  },
  { caption: "The clock moves, and the first text arrives when it is due.", acts: [["move", "next"]] },
  {
    caption: "She slips. Nobody scolds her: it is asked once, and her quiet begins anew.",
    acts: [
      ["say", "I texted him last night"],
      ["say", "Y"],
    ],
  },
  {
    caption: "Now something breaks: the next alarm is lost on its way, as happens.",
    acts: [
      ["move", "P1D"],
      ["break", { target: "scheduler", mode: "lose", times: 1 }],
      ["move", "PT3H"],
    ],
  },
  {
    caption: "The sweep found who was overdue and sent it, once. This is what happened for that text.",
    acts: [["story"]],
    more: 3,
  },
  {
    caption: "She wants emails as well. A mail asks whether the inbox is hers, and she says yes.",
    acts: [["say", `EMAIL ${mail}`], ["move", "next"], ["inbox"], ["confirm"]],
  },
  { caption: "Six months pass. Watch the dates, and what comes on the way.", acts: [["move", "P6M"]] },
  {
    caption: "Her own page shows the days, and whatever she wrote. She asks for the link.",
    acts: [["say", "PAGE"]],
  },
];
const ending = [
  "That was the service. What to try next: click the time under a text for its story; break something; take another phone; or drive it from a program, as docs/local.md says.",
];

let playing = false;
let paused = false;

/**
 * Plays the scenes on the phone in the hand. `say` texts, `move` moves the time, `isNew` tells whether that phone has not
 * been used, `begin` starts over. It can be paused, and left at any point: what has happened stays.
 */
export function startTour({ say, move, isNew, begin }) {
  const does = {
    say,
    move,
    break: (fault) => post("/faults", fault),
    story: async () => {
      await showLastStory();
      return true;
    },
    inbox: async () => {
      await showInbox();
      return true;
    },
    confirm: confirmMail,
  };

  async function play() {
    if (!isNew()) await begin();
    [playing, paused] = [true, false];
    const { number } = current();
    $("caption").hidden = false;
    $("pause").hidden = false;
    $("pause").focus();
    for (const { caption, acts, more = 0 } of scenes) {
      $("caption-text").textContent = caption;
      for (const [act, what] of acts) {
        await rest(1.2);
        if (!playing || current().number !== number) return leave();
        if (!(await does[act](what))) return leave();
      }
      await rest(reading + more);
      $("story").close();
      // The inbox may have been brought into sight.
      scrollTo(0, 0);
    }
    end();
  }

  $("tour").addEventListener("click", () => (playing ? leave() : void play()));
  $("leave").addEventListener("click", leave);
  $("pause").addEventListener("click", () => {
    paused = !paused;
    $("pause").textContent = paused ? "Go on" : "Pause";
  });
}

/** So many seconds, and as long as it is paused; over at once when it is left. */
async function rest(seconds) {
  for (let left = seconds * 10; playing && left > 0; ) {
    await new Promise((done) => setTimeout(done, 100));
    if (!paused) left--;
  }
}

function end() {
  const links = [...document.querySelectorAll('#thread a[href*="/p/"]')];
  const page = links.at(-1)?.href;
  playing = false;
  $("pause").hidden = true;
  $("caption-text").replaceChildren(
    ...ending,
    page ? " " : "",
    page ? el("a", { href: page, target: "_blank", rel: "noopener" }, "Open Ann's page.") : "",
  );
  $("leave").focus();
}

function leave() {
  playing = false;
  paused = false;
  $("pause").textContent = "Pause";
  $("caption").hidden = true;
  $("story").close();
  $("tour").focus();
}

/** Follows the link of the latest mail that asks for it, and presses its button. */
async function confirmMail() {
  const mails = (await get(`/messages?to=${encodeURIComponent(mail)}`)) ?? [];
  const [link] = /https?:\/\/\S+\/email\/confirm\/[^\s"]+/.exec(mails.at(-1)?.text ?? "") ?? [];
  if (!link) return false;
  const answer = await fetch(new URL(link).pathname, { method: "POST", body: new URLSearchParams() });
  return answer.ok;
}
