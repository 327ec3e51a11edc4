const formats = new Map();

/** An instant in a zone, as people there would write it in English. Shapes: `time`, `day`, `full`. */
export function when(at, zone, shape) {
  const key = `${shape} ${zone}`;
  if (!formats.has(key)) {
    const day = { weekday: "short", day: "numeric", month: "short" };
    const time = { hour: "2-digit", minute: "2-digit" };
    const options = {
      time,
      day,
      year: { ...day, year: "numeric" },
      full: { ...day, year: "numeric", ...time },
    };
    formats.set(key, new Intl.DateTimeFormat("en-GB", { ...options[shape], timeZone: zone }));
  }
  return formats.get(key).format(new Date(at)).replace(",", "");
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
