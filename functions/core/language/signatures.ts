/**
 * What mail programs and phones put around the words of a text. Two kinds are told apart: what no person types (a line
 * "Sent from my phone", a subject's label), and what is a signature most likely ("xx Mo", "Regards"), which is only left out
 * where a text is read, never where it is kept.
 */

const devices =
  "(?:i ?phone|i ?pad|i ?pod|android|samsung|galaxy|mobile|tablet|phone|handset|cell|smart ?phone|device|watch|mail|outlook|yahoo|gmail|aol|proton|blackberry|huawei|pixel|nokia|motorola|macbook|mac|pc|laptop|computer|windows|t-mobile|verizon|at&t|tel[eé]fono|m[oó]vil|celular)";
const sent =
  "(?:sent (?:from|with|via|using|by|on)|get outlook (?:for|on)|enviado (?:desde|con|por|do|de)|obt[eé]n(?:ga|er)? outlook|envoy[eé] (?:de|depuis|à partir de)|gesendet|von meinem|inviato da|verzonden (?:vanaf|met)|skickat fr[aå]n)";
const sentFrom = new RegExp(
  `^[\\s(\\[<*_-]{0,4}(?:${sent}\\b.{0,30}\\b${devices}\\b.{0,40}|get outlook (?:for|on) \\w+.{0,20})$`,
  "iu",
);
/** The same where a gateway has put both on one line. */
const sentFromAtEnd = new RegExp(
  `\\s(?:sent from my (?:${devices.slice(3, -1)})|get outlook for (?:ios|android))\\W{0,3}$`,
  "iu",
);
const separator = /^\s*(?:-{2,3}|_{2,}|\u2014{1,2}|={3,})\s*$/;
const quoted =
  /^\s*(?:-{2,}\s*(?:original message|forwarded message|mensaje original)|on .{6,80} wrote:\s*$|el .{6,80} escribi[o\u00f3]:\s*$|begin forwarded message)/i;

/** How many lines a signature may have. */
const longestSignature = 6;

const label = /^\s*(?:(?:subject|asunto|re|fwd?|fw|rv)\s*:\s*)+/i;
const noSubject =
  /^\s*[[({<]\s*(?:no (?:subject|title)|sin (?:asunto|t[i\u00ed]tulo)|untitled|(?:subject|asunto)\s*:?[^\])}>\n]{0,60})\s*[\])}>]\s*/i;
/** How a carrier writes mail as a text: FRM: who, SUBJ: what, MSG: the words. */
const gateway = /^\s*FRM:[\s\S]{0,200}?\bMSG:\s*/i;

/** A text without its subject line, quoted mail, and the lines that say which device or program sent it. */
export function withoutMail(text: string): string {
  const unlabeled = withoutSubject(text.replace(gateway, ""));
  if (!unlabeled.includes("\n")) return unlabeled.replace(sentFromAtEnd, "");
  const lines = unlabeled.split("\n");
  const end = lines.findIndex(
    (line, i) =>
      i > 0 &&
      (quoted.test(line) ||
        (lines.length - i <= longestSignature && (sentFrom.test(line) || separator.test(line)))),
  );
  const kept = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  // A text that was nothing but such lines is left as it is.
  return kept.some((line) => line.trim()) ? kept.join("\n").trimEnd() : unlabeled;
}

function withoutSubject(text: string): string {
  const body = text.replace(noSubject, "");
  if (!label.test(body)) return body;
  const [, below = ""] = /^[^\n]*\n([\s\S]*)$/.exec(body) ?? [];
  const isBody =
    below.trim() !== "" && !sentFrom.test(below.trim()) && !separator.test(below.split("\n")[0] ?? "");
  return isBody ? below : body.replace(label, "");
}

const name = "\\p{L}[\\p{L}.']{0,20}(?: \\p{L}[\\p{L}.']{0,20}){0,2}";
const closing =
  "(?:(?:kind|best|warm|many)? ?(?:regards|wishes|thanks)|thank you|thx|cheers|sincerely|respectfully|yours(?: truly| sincerely| faithfully)?|love|saludos|gracias|atentamente|un abrazo)";
const signed = new RegExp(
  `^\\s*(?:[-\u2013\u2014~]{1,3}\\s*${name}|x{1,4}\\s*(?:${name})?|${closing}[\\s,.!]*(?:${name})?[\\s.!]*)$`,
  "iu",
);
const closed = new RegExp(`^\\s*${closing}[\\s,.!]*$`, "iu");
const onlyName = new RegExp(`^\\s*${name}\\s*$`, "u");
const item = /^\s*[-\u2013\u2014~]/;

/** A text without the closing and the name under it. */
export function withoutSignature(text: string): string {
  const lines = text.trim().split("\n");
  const [beforeLast = "", last = ""] = lines.slice(-2);
  if (lines.length > 2 && closed.test(beforeLast) && onlyName.test(last)) {
    return lines.slice(0, -2).join("\n").trimEnd();
  }
  // Under an item of a list it is another item.
  if (lines.length < 2 || !signed.test(last) || item.test(beforeLast)) return text;
  return lines.slice(0, -1).join("\n").trimEnd();
}
