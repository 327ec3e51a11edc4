import { sayFrequency, sayFrequencyRange } from "../functions/core/conversation/frequency-words.ts";
import { countSegments } from "../functions/core/delivery/segments.ts";
import { type Brand, brand } from "../templates/brand.ts";
import { service } from "../templates/en/human/service.ts";
import { phrases } from "../templates/en/phrases.ts";
import { plans } from "../templates/en/plans.ts";
import { replies } from "../templates/en/replies.ts";
import { signUpAnswers } from "../templates/en/sign-up-answers.ts";
import { legalUrls } from "../templates/legal-urls.ts";

/** API Gateway's own address at its longest, for a stage without a domain. */
const longestUrl = "https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com";

/** Throws an error that names everything that is still to be filled in, or does not fit. `domain` is the stage's own, if any. */
export function checkBrand(domain?: string): void {
  const problems = brandProblems(domain ? `https://${domain}` : longestUrl);
  if (problems.length > 0)
    throw new Error(
      ["templates/brand.ts is not ready for people (docs/deploy.md, step 3):", ...problems].join("\n"),
    );
}

/** What is missing or wrong in the brand, a line each; `publicUrl` is the address of the service. */
export function brandProblems(publicUrl: string): string[] {
  const fields = fieldProblems(brand);
  return fields.length > 0 ? fields : longTexts(publicUrl);
}

const wants: Record<"name" | "operator" | "contact", string> = {
  name: "the name of the program",
  operator: "the person or the organization that runs it",
  contact: "an address or a number where people reach the operator",
};

function fieldProblems({ name, operator, contact, site, privacy, terms, voice }: Brand): string[] {
  const problem = (field: string, value: string | undefined, wanted: string) =>
    `${field} is ${JSON.stringify(value ?? "")}; it wants ${wanted}`;
  const words = { name, operator, contact, "voice.mailName": voice.mailName, "voice.purpose": voice.purpose };
  const urls = { site, ...(privacy !== undefined && { privacy }), ...(terms !== undefined && { terms }) };
  return [
    ...Object.entries({ name, operator, contact })
      .filter(([, value]) => !value?.trim() || isExample(value))
      .map(([field, value]) => problem(field, value, wants[field as keyof typeof wants])),
    ...Object.entries(urls)
      .filter(([, value]) => !isHttps(value) || isExample(value))
      .map(([field, value]) => problem(field, value, "an address of your own that begins with https://")),
    ...Object.entries(words)
      .filter(([, value = ""]) => countSegments(value).encoding !== "GSM-7" || /[{}*<>]/.test(value))
      .map(([field, value]) => problem(field, value, "letters that every phone has, and none of { } * < >")),
  ];
}

/** What stands in the repository, for the local stack and the tests. */
const isExample = (value: string) => /\bexample\b/i.test(value);
const isHttps = (value: string | undefined) => /^https:\/\//.test(value ?? "") && URL.canParse(value ?? "");

/** Texts that name the service: those that a long name, purpose, or contact makes too long. */
function longTexts(publicUrl: string): string[] {
  const own = [brand.name, brand.contact, brand.voice.purpose];
  return Object.entries({ ...replies, ...named("human", service), ...named("answer", signUpAnswers) })
    .filter(([, text]) => own.some((word) => text.includes(word)))
    .flatMap(([name, text]) => {
      const { segments, units } = countSegments(filled(text, publicUrl));
      const most = name === "stranger" ? 1 : 2;
      return segments > most
        ? `name, voice.purpose, or contact is too long: the text "${name}" has ${units} characters, and ${most === 1 ? 160 : 306} fit`
        : [];
    });
}

/** The texts below a value, each by where it stands. */
function named(at: string, value: unknown): Record<string, string> {
  if (typeof value === "string") return { [at]: value };
  return Object.assign(
    {},
    ...Object.entries(value ?? {}).map(([name, part]) => named(`${at}.${name}`, part)),
  );
}

/** A text with the longest values of what it may name. */
function filled(text: string, publicUrl: string): string {
  const speaking = { copy: { phrases } };
  const ids = Object.keys(plans) as (keyof typeof plans)[];
  const lines = Object.values(brand.helpLines);
  const values: Record<string, string[]> = {
    often: [sayFrequencyRange(speaking), ...ids.map((plan) => sayFrequency({ plan }, speaking))],
    terms: [legalUrls(publicUrl).terms],
    plan: ids.map((id) => plans[id].name),
    line: text === replies.help ? lines.map(({ crisis }) => crisis) : lines.map(({ selfHarm }) => selfHarm),
  };
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    (values[name] ?? [whole]).reduce((a, b) => (b.length > a.length ? b : a)),
  );
}
