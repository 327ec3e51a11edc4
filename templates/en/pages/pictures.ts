/** The calendar of the quiet, and the same in words. */
export const calendar = {
  /** Monday first, a letter each. */
  weekdays: ["M", "T", "W", "T", "F", "S", "S"],
  label: "A calendar of your quiet, a column a week. Now {now}.",
  labelOfMany: "A calendar of your quiet, a column a week. {stretches}, best {best}. Now {now}.",
  stretches: { one: "{n} stretch", other: "{n} stretches" },
  quietDays: { one: "{n} quiet day", other: "{n} quiet days" },
  since: "Since {date}: {days}.",
  sinceBest: "Since {date}: {days}. The best stretch so far.",
  from: "From {date}: {days}, then you were in touch.",
  fromBest: "From {date}: {days}, then you were in touch. The best stretch so far.",
  key: {
    quiet: "quiet",
    best: "best stretch",
    contact: "in touch",
    today: "today",
    end: "the end you chose",
  },
} as const;

/** Every text on one line, and the same in words. */
export const months = {
  label: "Your texts from {first} to {last}: {sent} sent, {ahead} to come",
  today: "today",
  nothingAhead: "Nothing more is planned.",
  next: "Next",
  line: "{date}: {title}",
  /** One that no plan has any more. */
  otherText: "A text",
  skipped: "(not sent: its time had passed)",
  all: {
    one: "All of it: {n} text so far, {ahead} to come",
    other: "All of it: {n} texts so far, {ahead} to come",
  },
  soFar: "So far",
  toCome: "To come",
} as const;

/** Numbers over time as lines, and as a table. */
export const lines = {
  latest: "{name}: {last}",
  latestOfMany: "{name}: {last} (first {first})",
  label: "{name} from {lowest} to {highest}, in order: {values}",
  numbers: "The numbers",
  day: "Day",
} as const;

/** What they wrote; what is each plan's own stands in its copy. */
export const ownWords = {
  none: "Nothing yet. Notes, promises and answers that you text are kept here as you wrote them.",
  answers: "Answers",
  topics: {
    "reflection-1": "Looking back, first",
    "reflection-2": "Looking back, second",
    "reflection-3": "Looking back, third",
  },
  /** An answer to a question that no plan asks any more. */
  otherTopic: "What you answered",
} as const;
