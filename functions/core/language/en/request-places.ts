import type { Request } from "../request.ts";
import { findZone } from "./zones.ts";

const place =
  /\b(?:i'?m|i am|we'?re|we are|i'?ll be|going|moved|moving|move|relocat\w+|travell?ing|flying|heading|headed|visiting|live|living|staying|currently|now|back|here|landed|arrived|on my way|new place|zone|timezone|time zone)\b(?: \w+){0,3}? (?:to|in|at|for|is) (?:the )?([a-z][a-z .'-]{1,40})/g;
const zoneWords =
  /\b(?:on|in|i'?m|its|it'?s|is|use|switch(?: me)? to|set(?: me)? to|change(?: me)? to) (?:the )?((?:us )?(?:eastern|central|mountain|pacific|atlantic|alaska|hawaii|arizona)(?: (?:standard |daylight )?time)?|[ecmp][sd]?t|gmt|utc|bst)\b/;
const afterPlace =
  /\b(?:right )?(now|today|tomorrow|tonight|for (?:a|the|two|three|my|work|good|\d).*|on (?:mon|tue|wed|thu|fri|sat|sun).*|this (?:week|month|weekend).*|next .*|until .*|til .*|and .*|so .*|but .*|btw.*|with .*|where .*|time(?: ?zone)?.*|lol|rn|again)$/;

/** Where somebody says they are, or will be. */
export function readPlace(folded: string): Request | undefined {
  const named = zoneWords.exec(folded)?.[1];
  const zone = named && findZone(named.replace(/ (standard |daylight )?time$/, ""));
  if (zone) return { intent: "zone", zone };
  for (const [, said = ""] of folded.matchAll(place)) {
    const words = said
      .replace(afterPlace, "")
      .trim()
      .split(" ")
      .filter((word) => word !== "");
    for (let count = Math.min(words.length, 4); count > 0; count--) {
      const found = findZone(words.slice(0, count).join(" "));
      if (found) return { intent: "zone", zone: found };
    }
  }
  return undefined;
}
