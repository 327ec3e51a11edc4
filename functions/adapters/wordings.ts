import type { Table } from "../ports.ts";
import type { Items } from "./items.ts";

/** Under no person's key: what everybody was asked is nobody's data, and outlives each of them. */
const wordingKey = (hash: string) => ["wording", hash] as const;

/** The part of the table that keeps each version of the words that consent hangs on. */
export const wordings = ({ putNew, get }: Items): Pick<Table, "putWording" | "getWording"> => ({
  async putWording(hash, words, now) {
    const [pk, sk] = wordingKey(hash);
    await putNew({ pk, sk, words, firstUsedAt: now.toString() });
  },

  async getWording(hash) {
    const found = await get(...wordingKey(hash));
    return found && String(found.words);
  },
});
