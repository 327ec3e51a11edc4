import { AppError, errorName } from "../../functions/core/errors.ts";

const signIn = "sign in again (aws sso login, or AWS_PROFILE)";
const badCredentials: Record<string, string> = {
  CredentialsProviderError: "there are no AWS credentials",
  ExpiredToken: "your AWS credentials have expired",
  ExpiredTokenException: "your AWS credentials have expired",
  InvalidClientTokenId: "AWS does not know these credentials",
  UnrecognizedClientException: "AWS does not know these credentials",
  SignatureDoesNotMatch: "AWS does not accept these credentials",
};
const denials = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthorizationErrorException",
  "AuthorizationError",
]);

/** One line for credentials that AWS does not take: nothing else can be checked then. Undefined for any other error. */
export function credentialsRefused(error: unknown): AppError | undefined {
  const what = badCredentials[errorName(error)];
  return what === undefined ? undefined : new AppError("forbidden", `${what}: ${signIn}`);
}

export const isDenied = (error: unknown): boolean => denials.has(errorName(error));

/** Whether AWS or Twilio says that the thing is not there. */
const isMissing = (error: unknown): boolean =>
  ["ResourceNotFoundException", "NotFoundException"].includes(errorName(error)) || statusOf(error) === 404;

/** What is asked for, or undefined where it is not there. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The HTTP status that Twilio's client says an answer had. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
