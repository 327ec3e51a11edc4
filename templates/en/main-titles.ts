/** What the prompts that most plans share are called on a page. */
export const mainTitles = {
  opening: "The opening",
  noContactEnd: "The no-contact end date",
  reachOut: "The day-7 hello",
  reflection: "The six-month reflection",
} as const;
