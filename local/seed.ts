/** How many days before the present the first of them join. */
export const seededDays = 28;
export const maxSeeded = 500;

/** The two things that lives are made of, as the control API has them. */
export type Drive = {
  text: (from: string, body: string) => Promise<void>;
  advance: (move: string) => Promise<void>;
};

/** Days after joining, and what is texted then; `{plan}` is a number, `{ago}` a date. */
type Life = readonly (readonly [day: number, text: string])[];

const joins = [
  [0, "JOIN {plan} {ago}"],
  [0, "N"],
] as const;
/** Varied, and each of them something that happens: the quiet, the steady, the one who slips, stops, or never answers. */
const lives: readonly Life[] = [
  joins,
  [...joins, [5, "STATUS"], [6, "thank you"]],
  [...joins, [4, "I texted him last night"], [4, "Y"], [8, "STATUS"]],
  [
    [0, "JOIN"],
    [0, "two weeks ago"],
  ],
  [...joins, [7, "PAUSE 10 DAYS"]],
  [...joins, [3, "TIME 7 PM"], [3, "Y"], [9, "I miss her so much"]],
  [
    [0, "JOIN {plan} {ago}"],
    [0, "Y"],
    [2, "STATUS"],
  ],
  [...joins, [10, "STOP"]],
  [...joins, [2, "ZONE Denver"], [6, "PLAN 2"], [6, "Y"]],
  [...joins, [1, "EMAIL someone@example.org"], [12, "STATUS"]],
  [
    [0, "JOIN"],
    [0, "last Sunday"],
    [0, "SAME"],
    [0, "UNSURE"],
    [0, "{plan}"],
  ],
];
const agos = ["yesterday", "3 days ago", "last Sunday", "2 weeks ago", "a month ago"];
/** Numbers that belong to nobody, of New York, Chicago, Denver, Los Angeles, London, and Sydney. */
const numbers = ["+1212555", "+1312555", "+1303555", "+1213555", "+44770090", "+6149157"];

const numberOf = (i: number): string => {
  const place = i % numbers.length;
  const nth = Math.floor(i / numbers.length);
  // 0100 to 0199 at home, 0000 to 0999 in Britain, 0006 and up in Australia.
  const digits = place < 4 ? 100 + nth : place === 4 ? nth : 6 + nth;
  return `${numbers[place]}${`${digits}`.padStart(4, "0")}`;
};

/** So many people join over four weeks, one after the other, and live: the same ones every time. */
export async function seed(count: number, { text, advance }: Drive): Promise<void> {
  const people = Array.from({ length: count }, (_, i) => ({
    number: numberOf(i),
    joinsOn: Math.floor((i * seededDays) / count),
    plan: `${1 + ((i + Math.floor(i / lives.length)) % 5)}`,
    ago: agos[i % agos.length] ?? "",
    life: lives[i % lives.length] ?? joins,
  }));
  for (let today = 0; today < seededDays; today++) {
    for (const { number, joinsOn, plan, ago, life } of people)
      for (const [day, said] of life)
        if (joinsOn + day === today) await text(number, said.replace("{plan}", plan).replace("{ago}", ago));
    await advance("PT24H");
  }
}
