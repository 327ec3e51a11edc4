import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../core/errors.ts";

/** Bytes. No form of ours, webhook of Twilio or event of SES comes near; more would cost before it is shown to be signed. */
export const maxBodyBytes = 64_000;

/** Refuses a longer body by its length, before anything reads it. */
export const limitedBody = (): MiddlewareHandler =>
  bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw new AppError("too-large", `a request may have at most ${maxBodyBytes} bytes`);
    },
  });
