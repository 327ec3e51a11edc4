const formats = new Map();
let country = "US";

/** From now on instants are written as people in this country write them, in English. */
export function writeAs(code) {
  country = code;
}

/** An instant in a zone, as people there would write it in English. Shapes: `time`, `seconds`, `day`, `year`, `full`. */
export function when(at, zone, shape) {
  const key = `${shape} ${zone} ${country}`;
  if (!formats.has(key)) {
    const day = { weekday: "short", day: "numeric", month: "short" };
    const time = { hour: "numeric", minute: "2-digit" };
    const options = {
      time,
      seconds: { ...time, second: "2-digit" },
      day,
      year: { ...day, year: "numeric" },
      full: { ...day, year: "numeric", ...time },
    };
    formats.set(key, new Intl.DateTimeFormat(`en-${country}`, { ...options[shape], timeZone: zone }));
  }
  // A narrow space before "PM" is one that few would type, or find.
  return formats.get(key).format(new Date(at)).replaceAll("\u202f", " ");
}

const names = { day: 86_400_000, hour: 3_600_000, minute: 60_000 };

/** "in 3 days", "12 minutes": the largest unit that fits, rounded down. */
export function span(milliseconds) {
  for (const [name, length] of Object.entries(names)) {
    const count = Math.floor(milliseconds / length);
    if (count > 0) return `${count} ${name}${count === 1 ? "" : "s"}`;
  }
  return "a moment";
}

/** `no-contact/hard-day-1` as a person says it. */
export const promptName = (key) => (key.split("/")[1] ?? key).replaceAll("-", " ");
