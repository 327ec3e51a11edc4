import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const [ivBytes, tagBytes] = [12, 16];

/** A key of its own, so that nothing else that the secret is for can be mistaken for it. */
const keyOf = (secret: string) =>
  createHmac("sha256", secret).update("the number of somebody erased").digest();

/** A number in E.164, encrypted (AES-256-GCM): only the holder of `secret` can read it. No two are alike. */
export function sealNumber(secret: string, number: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(number, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The number again; undefined where it was sealed with another secret, or is damaged. */
export function unsealNumber(secret: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= ivBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
  } catch (error) {
    if (error instanceof Error && error.message.includes("authenticate")) return undefined;
    throw error;
  }
}
