import type { Channel } from "../core/person/addresses.ts";
import type { ChannelPort } from "./channel-port.ts";
import { emailChannel } from "./email/index.ts";
import { smsChannel } from "./sms/index.ts";

export const channels: Readonly<Record<Channel, ChannelPort>> = { sms: smsChannel, email: emailChannel };
