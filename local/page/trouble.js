import { get, post, remove } from "./api.js";
import { $, el, fillOnce } from "./dom.js";

/** What can be broken, as `POST /local/faults` takes it, and what the service is to make of it. */
const troubles = [
  {
    name: "Lose the next wake",
    fault: { target: "scheduler", mode: "lose", times: 1 },
    heals: "the sweep finds who is overdue, within a quarter of an hour",
  },
  {
    name: "Ring the next wake twice",
    fault: { target: "scheduler", mode: "duplicate", times: 1 },
    heals: "the second claim fails, so one text leaves",
  },
  {
    name: "Make the next wake an hour late",
    fault: { target: "scheduler", mode: "delay", delay: "PT1H", times: 1 },
    heals: "the sweep is there first, and the late wake is stale",
  },
  {
    name: "Twilio sends, but its answer is lost",
    fault: { target: "twilio", mode: "applied-then-timeout", match: "POST", times: 1 },
    heals: "it is never sent again blindly; the status report settles it",
  },
  {
    name: "Twilio times out",
    fault: { target: "twilio", mode: "timeout", match: "POST", times: 1 },
    heals: "the sweep asks Twilio, which has no such text, and only then sends again",
  },
  {
    name: "Twilio is down, three times",
    fault: { target: "twilio", mode: "error", status: 503, times: 3 },
    heals: "it backs off and tries again, in the window",
  },
  {
    name: "Lose every status report",
    fault: { target: "twilio", mode: "lose", match: "MessageStatus" },
    heals: "the text arrives all the same; only its tick is missing",
  },
  {
    name: "Deliver the next text from a phone twice",
    fault: { target: "twilio", mode: "duplicate", match: "/sms/inbound", times: 1 },
    heals: "the same message changes nothing, and gets the same answer",
  },
  {
    name: "The table refuses four requests",
    fault: { target: "dynamodb", mode: "throttle", times: 4 },
    heals: "the SDK tries again; what it gives up, the next wake or sweep does",
  },
];

const describing = (fault) =>
  troubles.find((trouble) => Object.entries(trouble.fault).every(([name, value]) => fault[name] === value));
const nameOf = (fault) => describing(fault)?.name ?? `${fault.target}: ${fault.mode}`;
const isOver = ({ times, applied }) => times !== undefined && applied >= times;

export const faults = async () => (await get("/faults")) ?? [];

/** What was hit since the faults were looked at before, in words. */
export function hits(before, after) {
  const had = new Map(before.map(({ id, applied }) => [id, applied]));
  return after
    .filter(({ id, applied }) => applied > (had.get(id) ?? 0))
    .map(
      (fault) => `Trouble: “${nameOf(fault)}” struck. To heal: ${describing(fault)?.heals ?? "see the log"}.`,
    );
}

export function drawFaults(list) {
  fillOnce($("faults"), JSON.stringify(list), () => [
    ...list.map((fault) =>
      el(
        "li",
        { class: isOver(fault) ? "over" : "waiting" },
        el("b", {}, nameOf(fault)),
        el(
          "span",
          {},
          fault.applied > 0
            ? ` struck ${fault.applied}×${isOver(fault) ? ", over" : ""}`
            : " waits for its moment",
        ),
      ),
    ),
    ...(list.length > 0
      ? [el("li", {}, el("button", { type: "button", class: "quiet", click: mend }, "Mend everything"))]
      : []),
  ]);
}

async function mend() {
  await remove("/faults");
  drawFaults(await faults());
  $("fault").focus();
}

/** `onBroken` is told what was broken, and how that is meant to heal. */
export function startTrouble(onBroken) {
  $("fault").append(...troubles.map(({ name }, i) => el("option", { value: `${i}` }, name)));
  $("trouble").addEventListener("submit", async (event) => {
    event.preventDefault();
    const trouble = troubles[Number($("fault").value)];
    if (await post("/faults", trouble.fault)) onBroken(trouble);
    drawFaults(await faults());
  });
}
