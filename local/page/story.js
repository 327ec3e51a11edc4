import { get } from "./api.js";
import { $, el } from "./dom.js";
import { when } from "./when.js";

const parties = ["phone", "twilio", "service", "table", "scheduler"];
/** What stands elsewhere is drawn in the lane of what it is like. */
const laneOf = (party) => parties.indexOf({ inbox: "twilio", sweep: "scheduler" }[party] ?? party);
const names = {
  phone: "phone",
  twilio: "Twilio",
  service: "service",
  table: "table",
  scheduler: "scheduler",
  inbox: "SES",
  sweep: "sweep",
};

/** Each word of a story, and what it is for. */
const words = {
  text: ["a text", "A person texts. Twilio signs it and posts it to the service."],
  reply: ["the answer", "It goes back in Twilio's own request: no call, and no second function."],
  wake: ["wake", "An alarm of EventBridge Scheduler. Each person has one: for the next thing that is due."],
  sweep: ["sweep", "Every ten minutes it looks for what nobody woke, or left half done, and heals it."],
  read: ["read", "One strongly consistent read. A wake with an old number is ignored."],
  claim: ["claim", "A conditional write: whoever else would send the same prompt is refused from here on."],
  gate: ["write", "The person is written, if nobody changed them since. A STOP that came first wins here."],
  send: ["send", "Only now does it leave: after the claim and the write, never before."],
  "look-up": ["look up", "Did it leave? Twilio is asked before anything is ever sent again."],
  note: ["note", "The claim is settled with what the provider says. It only moves forward."],
  callback: ["callback", "Twilio reports what became of the text, signed like everything it posts."],
  plan: ["plan", "The next alarm is set. The table knows it too, so it may be lost."],
  drop: ["drop", "An alarm that is not wanted any more is taken back."],
  write: ["write", "What the person wrote, or agreed to, is kept under them."],
  look: ["look", "A query of the index of wakes."],
  count: ["count", "Unknown senders are counted, so that nobody can run up a bill."],
  delete: ["delete", "What is to be erased is erased in batches."],
};

const [laneWidth, height] = [26, 30];
const svg = (name, attributes, ...children) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/** One arrow between two of the five lines. The words beside it say the same. */
function arrow({ from, to, outcome }) {
  const x = (party) => laneWidth / 2 + laneOf(party) * laneWidth;
  const [begin, end] = [x(from), x(to)];
  const tip = end > begin ? -6 : 6;
  const line = svg("path", {
    class: outcome ? "arrow bad" : "arrow",
    d: `M${begin} ${height / 2}H${end}m${tip} -4l${-tip} 4l${tip} 4`,
  });
  const size = { width: parties.length * laneWidth, height, "aria-hidden": "true" };
  return svg("svg", size, line);
}

/** Steps that follow each other and say the same are one, with how many they are. */
function alike(steps) {
  const shown = [];
  for (const step of steps) {
    const before = shown.at(-1);
    const same = ["from", "to", "kind", "detail", "outcome"].every((name) => before?.[name] === step[name]);
    if (same) before.times += 1;
    else shown.push({ ...step, times: 1 });
  }
  return shown;
}

function row(step, zone) {
  const [word, why] = words[step.kind] ?? [step.kind, ""];
  const said = `${names[step.from]} → ${names[step.to]}`;
  return el(
    "li",
    {},
    arrow(step),
    el(
      "div",
      {},
      el("b", {}, step.times > 1 ? `${word} ${step.times}×` : word),
      el("span", { class: "way" }, ` ${said}`),
      el("time", { datetime: step.at }, ` ${when(step.at, zone, "seconds")}, ${step.milliseconds} ms`),
      step.outcome && el("em", {}, ` ${step.outcome}`),
      step.detail && el("code", {}, step.detail),
      el("p", {}, why),
    ),
  );
}

/** Shows how a text came to be, and what followed it. */
export async function showStory(sid, body, zone, beside = false) {
  const steps = await get(`/stories/${sid}`);
  if (!steps) return;
  $("story-text").textContent = body;
  const heads = parties.map((party) => el("span", {}, names[party]));
  $("story-steps").replaceChildren(
    ...(steps.length > 0
      ? alike(steps).map((step) => row(step, zone))
      : [el("li", {}, "It came before this start.")]),
  );
  $("story-lanes").replaceChildren(...heads);
  $("story").close();
  if (beside) $("story").show();
  else $("story").showModal();
  $("story").scrollTop = 0;
}
