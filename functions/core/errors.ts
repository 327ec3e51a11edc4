/** Everything that goes wrong by someone's doing. `http/errors.ts` is the one place that turns it into an answer. */
export type ErrorCode =
  | "bad-request"
  | "too-large"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "misconfigured";

/** The message is for the caller to read and act on; it never holds a number, an address or a text (G6). */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}

/** A conditional write found another version than it was given: read again and decide again. */
export class StaleWriteError extends AppError {
  constructor() {
    super("conflict", "the item was changed by another writer");
    this.name = "StaleWriteError";
  }
}

/** What a log line may say of something thrown: its kind, never its message, which may name a number (G6). */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
