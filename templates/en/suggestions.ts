import type { PlaceholdersIn } from "../../functions/core/copy.ts";

/** What a text may have meant, where that is not sure enough to act on. */
export type SuggestedIntent =
  | "slip"
  | "they-contacted"
  | "wrong-date"
  | "zone"
  | "time"
  | "pause"
  | "resume"
  | "plan-change"
  | "status"
  | "page"
  | "email"
  | "data-what"
  | "data-delete"
  | "done"
  | "kept"
  | "broke"
  | "promise"
  | "meet"
  | "opt-out"
  | "boundary-ask"
  | "texted"
  | "weeks"
  | "wrong-contact"
  | "no-daily"
  | "meet-off";

/** What was read in their text. */
export type SuggestionPlaceholder =
  | "date" // a day, like Mon, Nov 9
  | "time" // an hour, like 6 pm
  | "zone" // like Denver
  | "until" // the day a pause would end
  | "plan" // its name
  | "address" // an email address, masked
  | "promise" // their words, at most 80 characters
  | "weeks" // a number
  | "meet" // like Sat, Dec 12, 6 pm
  | "example"; // a date as their country writes it

/** `read` asks back with what was read, and is done on Y; `unread` is for where the value is missing. */
type Suggestion = { read: string; unread?: string };

const asked = {
  slip: {
    read: "Were you in touch {date}? Reply Y and the count starts again from that day. No scolding.",
    unread: "Were you in touch? Text SLIP, or SLIP and the day, and the count starts again from there.",
  },
  "they-contacted": {
    read: "Did you hear from them first, and leave it there? Reply Y: then your count stands.",
  },
  "wrong-date": {
    read: "Did it end {date}? Reply Y and I'll correct it.",
    unread: "Which day should it be? Send DATE and the day, like DATE {example}.",
  },
  zone: {
    read: "Set your texts to {zone} time? Reply Y.",
    unread: "Where are you now? Text ZONE and the nearest big city, like ZONE Denver.",
  },
  time: {
    read: "Move your texts to {time}? Reply Y.",
    unread: "What time suits you? Text TIME and an hour, 9 am to 7 pm, like TIME 6 pm.",
  },
  pause: {
    read: "Pause your texts until {until}? Reply Y.",
    unread: "How long a break would you like? Text it like PAUSE 7 DAYS.",
  },
  resume: { read: "Start your texts again now? Reply Y." },
  "plan-change": {
    read: "Switch to {plan}? Reply Y. Your dates stay.",
    unread: "Which plan would you like? Text PLAN and a number, like PLAN 3. PLANS lists them.",
  },
  status: { read: "Would you like your day and what comes next? Reply Y." },
  page: { read: "Would you like a private link to your page? Reply Y." },
  email: {
    read: "Send your texts to {address} as well? Reply Y, and a link goes there to confirm.",
    unread: "Would you like them by email? Text EMAIL and your address.",
  },
  "data-what": { read: "Would you like to see all that's kept about you? Reply Y for a private link." },
  "data-delete": {
    read: "Should everything about you be deleted? Reply Y, and I'll ask once more to be sure.",
  },
  done: { read: "Was that today's step? Reply Y and it counts." },
  kept: { read: "Did you keep your promise this week? Reply Y and it counts." },
  broke: { read: "Didn't it work out this week? Reply Y and I'll note it. No scolding." },
  promise: {
    read: 'Keep this as your promise: "{promise}"? Reply Y.',
    unread: "What would you promise? Text PROMISE and a few words.",
  },
  meet: {
    read: "Is it set for {meet}? Reply Y, and I'll text you before it.",
    unread: "What day and time? Text it like MEET {example} 6 pm, and I'll text you before it.",
  },
  "opt-out": { read: "Should these texts end? Reply Y or STOP, and no more will come." },
  texted: { read: "Were you in touch {date}? Reply Y and I'll note it. Nothing starts over." },
  weeks: { read: "Make it {weeks} weeks of quiet in all? Reply Y." },
  "wrong-contact": { read: "Were you last in touch {date}? Reply Y and I'll correct it." },
  "no-daily": { read: "Leave out the daily ones? Reply Y, and the rest goes on." },
  "meet-off": { read: "Is the meeting off? Reply Y, and nothing comes about it any more." },
  "boundary-ask": {
    read: "Have they asked you to leave them alone, or gone quiet for good? Reply Y, and nothing I send will suggest contact.",
  },
} as const satisfies Record<SuggestedIntent, Suggestion>;

type Texts = { [K in SuggestedIntent]: (typeof asked)[K][keyof (typeof asked)[K]] & string }[SuggestedIntent];

/** One line that asks back; nothing is done before they say Y. Only intents that make sense for the person are asked. */
export const suggestions: Record<SuggestedIntent, Suggestion> = asked;

/** Does not compile with a placeholder that nobody fills. */
export const suggestionPlaceholders: readonly SuggestionPlaceholder[] = [] as PlaceholdersIn<Texts>[];
