import { trimEdges } from "../../edges.ts";
import { lazy } from "../../lazy.ts";
import { placeKey } from "../../places/place-names.ts";
import { zoneNamed } from "../../places/zones.ts";
import { nicknames, regionNicknames } from "./place-nicknames.ts";

const known = lazy(() => ({
  zones: new Map(
    Object.entries(nicknames).flatMap(([zone, names]) =>
      names.split(",").map((name): [string, string] => [placeKey(name), zone]),
    ),
  ),
  regions: regionNicknames,
}));

/** Words before a place in a sentence: "I just moved to", "change my time zone to". */
const filler =
  /^(?:(?:hey|hi|so|and|ok|okay|please|change|switch|set|update|make|move|i ?a?m|we ?a?re|ill|i|we|will|live|work|just|moved|got|my|me|it|the|time ?zone|zone|is|be|now|currently|actually|really|in|on|at|to|near|out|over|back|here|down|up|from|based|living|staying|working|visiting|going|moving|headed|heading|flying|travell?ing|driving|relocating|off)\s+)+/;
/** And after it: "time", "right now", "for the summer". */
const suffix =
  /\s+(?:(?:(?:standard|daylight|summer|local)\s+)?(?:time(?:\s*zone)?|zone|area)|right now|now|currently|these days|at the moment|for (?:now|work|good|a (?:bit|while|few days|week|month))|this (?:week|month|weekend|summer)|next (?:week|month)|today|tomorrow|tonight|instead|please|btw|lol)$/;

/**
 * The zone that a person means, in a sentence or alone: an IANA id, a place, or an informal zone such as "Pacific" or "EST",
 * which means summer time too. Of places called alike it is as `zoneNamed` says.
 */
export function findZone(text: string, country?: string): string | undefined {
  const said = trimEdges(text.replace(/\s+/g, " "), /[\s.!?]/);
  if (!said || said.length > 60) return undefined;
  const plain = said
    .toLowerCase()
    .replace(/[\u2019']/g, "")
    .replace(filler, "");
  const bare = plain.replace(suffix, "").replace(suffix, "");
  for (const name of new Set([said, plain, plain.replace(suffix, ""), bare])) {
    const zone = zoneNamed(name, known(), country);
    if (zone) return zone;
  }
  return undefined;
}
