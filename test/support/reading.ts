import { commands as all } from "../../functions/core/conversation/registry.ts";
import { english } from "../../functions/core/language/en/index.ts";
import type { OptOutType } from "../../functions/core/language/intent.ts";

/** Every word that does something. */
export const commands = all.map(({ word }) => word);

/** What a text asks for, read as English. */
export const readIntent = (text: string, optOutType?: OptOutType) =>
  english.readIntent(text, all, optOutType);
