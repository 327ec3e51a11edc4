import { validation } from "./errors.ts";

/**
 * One page of what is, in order of `arn`; 100 items if not said. The members have been checked.
 * A page goes on after what the one before ended with, even if that is gone.
 */
export function page<Item extends { arn: string }>(
  items: Item[],
  { MaxResults, NextToken }: { MaxResults: unknown; NextToken: unknown },
): { items: Item[]; NextToken?: string } {
  const size = typeof MaxResults === "number" ? MaxResults : 100;
  const after = typeof NextToken === "string" ? decode(NextToken) : "";
  const rest = items.filter(({ arn }) => arn > after).sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const taken = rest.slice(0, size);
  const last = taken.at(-1);
  if (last === undefined || rest.length <= size) return { items: taken };
  return { items: taken, NextToken: Buffer.from(last.arn).toString("base64url") };
}

function decode(nextToken: string): string {
  const arn = Buffer.from(nextToken, "base64url").toString();
  if (!arn.startsWith("arn:")) throw validation("Invalid NextToken.");
  return arn;
}
