import { replies } from "../../../templates/replies.ts";
import { answer } from "../turn.ts";
import type { Handler } from "./handler.ts";

const keepsHours = 1;

/** `PAGE`: a link to their months, good for an hour. A new one puts an end to the one before. */
export const page: Handler = (person, _, now) => {
  const asked = now.toString({ smallestUnit: "second" });
  const expiresAt = now.add({ hours: keepsHours }).toString({ smallestUnit: "second" });
  return {
    ...answer({ ...person, pageAskedAt: asked }, replies.page),
    link: { purpose: "page", expiresAt, nonce: asked },
  };
};
