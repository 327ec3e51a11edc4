/** The sentences that several replies are put together from. They end with a full stop. */
export const phrases = {
  quietDays: { one: "{days} quiet day", other: "{days} quiet days" },
  inTouch: "In touch since {date}, after {quietDays}.",
  pastTheEnd: "Day {day}; your {length} were done {end}.",
  onTheWay: "Day {day} of {length}, done {end}.",
  today: "today",
  lastContact: ", last contact {date}",
  dayOfQuiet: "Day {day} of quiet.",

  next: "Next: {when}.",
  nextWhileHeld: "Quiet for now. Next: {when}.",
  nextNeedsZone: "Next: once I know your ZONE.",
  nothingNext: "Every text of this plan has been sent.",
  soon: "in a few minutes",
  at: "{day}, {time}",

  noReachOutForBoundary: "Boundary on: no reach-out.",
  noEndDate: "No end date in this plan.",
  noReachOut: "No reach-out in this plan.",

  figures: {
    daysOn: "{days} days on",
    longestQuiet: "longest quiet {days}",
  },
  best: { one: "Best stretch {days} day.", other: "Best stretch {days} days." },
  steps: { one: "{total} step done{row}.", other: "{total} steps done{row}." },
  row: ", {days} days in a row",
  promises: "Promises: {kept} kept, {broken} not.",
  rung: ", rung {rung}",
  /** What a prompt says where they have not named it. */
  standIns: {
    opus: "your one thing",
    change: "the change you picked",
    promise: "your promise",
    firstAnswer: "your first answer",
  },
  /** How often texts come; the figures are counted on the plans (functions/core/plans/frequency.ts). */
  frequency: {
    week: {
      count: "{count} a week",
      about: "about {count} a week",
      andFirst: "about {count} a week, up to {first} in the first",
    },
    month: {
      count: "{count} a month",
      about: "about {count} a month",
      andFirst: "about {count} a month, up to {first} in the first",
    },
    range: "{least} to {most} by plan",
  },
  held: "Texts rest until {date}.",
} as const;
