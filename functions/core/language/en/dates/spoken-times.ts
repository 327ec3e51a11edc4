const hours = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const hour = `(?:\\d{1,2}|${hours.join("|")})`;
const digits = (said: string) => (hours.includes(said) ? hours.indexOf(said) + 1 : Number(said));
const minutes: Record<string, string> = {
  fifteen: "15",
  thirty: "30",
  "forty five": "45",
  "forty-five": "45",
};

/** Parts of a day, as the hour that somebody who names no other would be glad of. */
const parts: Record<string, number> = {
  morning: 10,
  "late morning": 11,
  lunch: 12,
  "lunch time": 12,
  lunchtime: 12,
  "early afternoon": 13,
  afternoon: 15,
  "late afternoon": 17,
  "early evening": 17,
  evening: 18,
  "after work": 18,
  night: 19,
};

const before =
  /^(?:(?:hey|hi|please|can|could|would|you|i'd|i|prefer|like|want|rather|change|set|move|switch|make|send|text|me|my|them|it|texts|time|to|at|around|about|by|for|say|maybe|more|closer|is|in|the|a)\s+)+(?=\S)/;
const after =
  /\s+(?:instead|please|pls|plz|thanks|thank you|thx|if possible|if you can|(?:would be|is|works|are) (?:better|best|good|great|fine|ok)|works(?: for me)?|every ?day|each day|daily|from now on|or so|my time|lol|then|now)$/;

/** What is said of a time as the clock shows it: "half seven" as 7:30, "quarter to 7" as 6:45, "six thirty" as 6:30. */
export function asClock(text: string): string {
  let said = text.replace(before, "");
  for (let left = after.exec(said); left; left = after.exec(said)) said = said.slice(0, left.index);
  const part = parts[said.replace(/s$/, "")];
  if (part !== undefined && Object.hasOwn(parts, said.replace(/s$/, ""))) return `${part}:00`;
  return said
    .replace(/\bmediodia\b|^noonish$/, "noon")
    .replace(/\b(?:a )?las? (?=\d)/, "")
    .replace(/ de la manana\b/, " am")
    .replace(/ de la (?:tarde|noche)\b/, " pm")
    .replace(new RegExp(`\\bhalf (?:past )?(${hour})\\b`), (_, at: string) => `${digits(at)}:30`)
    .replace(new RegExp(`\\bquarter past (${hour})\\b`), (_, at: string) => `${digits(at)}:15`)
    .replace(
      new RegExp(`\\bquarter (?:to|of|till) (${hour})\\b`),
      (_, at: string) => `${digits(at) - 1 || 12}:45`,
    )
    .replace(
      new RegExp(`\\b(${hour}) (fifteen|thirty|forty[ -]five)\\b`),
      (_, at: string, past: string) => `${digits(at)}:${minutes[past]}`,
    )
    .replace(new RegExp(`^(?:${hours.join("|")})\\b`), (at) => String(digits(at)))
    .replace(/(?<=\d) ?ish\b/, "")
    .replace(/\b(in the|at) (morning|afternoon|evening|night)s\b/, "$1 $2")
    .replace(/\bo clock\b/, "o'clock");
}
