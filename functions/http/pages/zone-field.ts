import { lazy } from "../../core/lazy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { modernName } from "../../core/places/zone-ids.ts";
import { sayZone } from "../../core/places/zones.ts";
import { type Html, html, nothing } from "./html.ts";

type Zone = { id: string; was: string };

/** Every zone with a place of its own, by continent. `was` is what a browser may still call it. */
const zones = lazy(
  (): Map<string, Zone[]> =>
    Map.groupBy(
      Intl.supportedValuesOf("timeZone")
        .filter((id) => /^[A-Z][a-z]+\//.test(id) && !id.startsWith("Etc/"))
        .map((was) => ({ id: modernName(was), was }))
        .sort((a, b) => (sayZone(a.id) < sayZone(b.id) ? -1 : 1)),
      ({ id }) => id.split("/")[0] ?? "",
    ),
);

/** The choices of a zone, one of them chosen; `none` is what comes first, for those who leave it to us. */
export function zoneOptions(chosen: string, { pages }: PageLocale, none?: string): Html {
  const regions: Record<string, string> = pages.regions;
  const known = [...zones().values()].some((list) => list.some(({ id }) => id === chosen));
  return html`${none === undefined ? nothing : html`<option value="">${none}</option>`}
${chosen !== "" && !known ? html`<option value="${chosen}" selected>${sayZone(chosen)}</option>` : nothing}
${[...zones()].map(
  ([region, list]) =>
    html`<optgroup label="${regions[region] ?? region}">${list.map(
      ({ id, was }) =>
        html`<option value="${id}"${was === id ? nothing : html` data-was="${was}"`}${id === chosen ? html` selected` : nothing}>${sayZone(id)}</option>`,
    )}</optgroup>`,
)}`;
}
