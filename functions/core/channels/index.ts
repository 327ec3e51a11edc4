import type { Channel } from "../person/addresses.ts";
import { emailRules } from "./email.ts";
import type { ChannelRules } from "./rules.ts";
import { smsRules } from "./sms.ts";

/** Every channel, in the order in which a prompt leaves. */
export const channelRules: Readonly<Record<Channel, ChannelRules>> = { sms: smsRules, email: emailRules };

/** The channel that came first: what is stored of a prompt without a channel's name belongs to it. */
export const unnamedChannel: Channel = "sms";

export const channelNames = Object.keys(channelRules) as Channel[];
