import { Temporal } from "temporal-polyfill";
import { channelNames, channelRules, unnamedChannel } from "../channels/index.ts";
import type { Channel, EmailAddress } from "./addresses.ts";
import type { Person } from "./person.ts";

export type { Channel, EmailAddress };

/** An address that nobody has confirmed; its link is due. A person's version is never the same twice, so no link is for two. */
export const unconfirmed = (address: string, { version }: Person, now: Temporal.Instant): EmailAddress => ({
  address,
  nonce: `${version}`,
  linkDue: now.toString(),
});

const maxLinksADay = 4;

/** The person with a link to their address due, and counted; undefined when they had enough in the 24 hours before. */
export function askingForLink(person: Person, now: Temporal.Instant): Person | undefined {
  const { email, linksAsked = [] } = person;
  if (!email) return undefined;
  const dayBefore = now.subtract({ hours: 24 });
  const lately = linksAsked.filter((at) => Temporal.Instant.compare(at, dayBefore) > 0);
  if (lately.length >= maxLinksADay) return undefined;
  return {
    ...person,
    email: { ...email, linkDue: now.toString() },
    linksAsked: [...lately, now.toString()],
  };
}

/** Whether a link waits to be mailed to them. */
export const linkIsDue = ({ state, email }: Person): boolean =>
  state !== "stopped" && email?.linkDue !== undefined;

/** What is on, in the order in which a prompt leaves. */
export const channelsOn = (person: Person): Channel[] =>
  channelNames.filter((channel) => channelRules[channel].isOn(person));

/** What a prompt has left by where nothing is noted, so that nobody's record grows without a second channel. */
export const unlessNoted: Channel[] = [unnamedChannel];

/** The channels by which a prompt has left already. */
export function channelsAttempted(person: Person, promptId: string): Channel[] {
  const dispatched = person.dispatchedAt[promptId];
  const unnoted = dispatched && dispatched !== "skipped" ? unlessNoted : [];
  return person.channelsAttempted?.[promptId] ?? unnoted;
}

/** The channels by which a prompt is still to go. */
export function channelsLeft(person: Person, promptId: string): Channel[] {
  const gone = channelsAttempted(person, promptId);
  return channelsOn(person).filter((channel) => !gone.includes(channel));
}

/** The record of channels with that of one prompt changed; `usual` is what is meant by none. */
export function withChannelsAttempted(
  { channelsAttempted }: Person,
  promptId: string,
  channels: Channel[],
  usual: Channel[],
): Person["channelsAttempted"] {
  const { [promptId]: _, ...others } = channelsAttempted ?? {};
  if (channels.join() !== usual.join()) return { ...others, [promptId]: channels };
  return Object.keys(others).length > 0 ? others : undefined;
}
