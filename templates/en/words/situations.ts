/**
 * What is answered at any time (docs/plans.md, section 1: the article's own questions). `own` is for whoever has a boundary
 * or has let go: it never speaks of getting in touch. `after` is for when no silence runs, `week` for the plans whose
 * silence is the seven days before a light hello.
 */
export type Situation = { title: string; text: string; own: string; after?: string; week?: string };

export const situations: readonly Situation[] = [
  {
    title: "They got in touch",
    text: "Hearing from them doesn't break your quiet; answering does. So read it, put the phone in another room, and let tonight pass. A true emergency may be answered, about the emergency and nothing else.",
    own: "Hearing from them breaks nothing of yours, and you owe no reply. Put the phone in another room and be with someone you trust. If it frightens you: SAFE has numbers.",
    after:
      "Take a breath first: nothing has to be said tonight. If you want to answer, keep it short, kind and light, with nothing about the past. You may also leave it.",
  },
  {
    title: "I broke the quiet",
    text: "It happens to most people; no scolding. Only an unbroken stretch does its work, so text SLIP and the count starts again from today. Your best stretch stays on record.",
    after:
      "By now a light text is allowed. TEXTED notes it and says from when another is fine. If it got heavy, leave it a few days and see a friend.",
    own: "It happens to most people; no scolding. Text SLIP and the count of quiet days starts again from today; your best stretch stays on record. Then call a friend.",
  },
  {
    title: "We ran into each other",
    text: "By pure accident is fine. Be upbeat, let them lead, stay about ten minutes, say nothing about the two of you, then go. If it was planned, on the quiet, it counts as contact: SLIP.",
    own: "It can happen in any town, and it shakes you. Nod, keep walking, and go where you were going. Then eat something and tell a friend how it was.",
  },
  {
    title: "They see someone new",
    text: "That hurts, and it is not in your hands. Don't show jealousy and don't look into it: mute the accounts, skip the questions to friends. Tonight belongs to someone who is glad to see you.",
    own: "That hurts, and it is not in your hands. Don't look into it: mute the accounts, skip the questions to friends. Tonight belongs to someone who is glad to see you.",
  },
  {
    title: "Must it be four weeks?",
    text: "Yes. Less is not enough, for you or for them: the first weeks go by just getting through, and the calm comes after. Longer is fine: WEEKS 6, for one.",
    own: "For you the quiet has no end date, so there is nothing to get through by a certain day. Count a day at a time; STATUS says how many you have.",
    week: "On your plan it is a week, five days at the very least: they need the time, and so do you. Four weeks of quiet is another plan; PLANS lists them.",
  },
  {
    title: "Is it cruel?",
    text: "No: it is not a punishment. It gives both of you room, and it is about you: finding your feet, not making them sorry. You can be quiet and wish someone well.",
    own: "No: it is not a punishment. It leaves them in peace, and it is about you: sleep, food, friends, finding your feet. You can be quiet and wish someone well.",
  },
];

export const situationWords = {
  menu: "Text FAQ and a number:\n{titles}",
  wrongNumber: "There is no {number}. Text FAQ and a number from 1 to {last}:\n{titles}",
} as const;
