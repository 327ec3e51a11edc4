import { sayFrequency, sayFrequencyRange } from "../../functions/core/conversation/frequency-words.ts";
import { fill } from "../../functions/core/copy.ts";
import { renderPrompt } from "../../functions/core/delivery/render.ts";
import { locales } from "../../functions/locales.ts";
import { brand } from "../../templates/brand.ts";
import { legalUrls } from "../../templates/legal-urls.ts";
import { plans } from "../plans.ts";
import { samples } from "../preview/people.ts";
import { previewedAt } from "../preview/values.ts";

/** Where people find the service: its public address without a slash at the end, and its number in E.164. */
export type Where = { url: string; number: string };

/** What is entered for the A2P campaign, by the fields of Twilio's form. */
export type Campaign = {
  description: string;
  messageFlow: string;
  privacyUrl: string;
  termsUrl: string;
  hasEmbeddedLinks: boolean;
  hasEmbeddedPhone: boolean;
  ageGated: boolean;
  directLending: boolean;
  optInKeywords: string[];
  optInMessage: string;
  optOutKeywords: string[];
  optOutMessage: string;
  helpKeywords: string[];
  helpMessage: string;
  samples: string[];
};

/** The prompts that stand for all: the first days, a daily step, and a question of the week. */
const shown = [
  ["no-contact", "hard-day-1"],
  ["ladder", "daily"],
  ["ladder", "trinity"],
] as const;

const { copy } = locales.en;
const { crisis, violence, emergency } = copy.helpLines("US");

/** The entries, made of the brand, the templates, and the figures of the plans: what is declared is what is sent. */
export function campaignOf({ url, number }: Where): Campaign {
  const often = sayFrequencyRange(locales.en);
  const { privacy, terms } = legalUrls(url);
  const welcome = fill(copy.replies.welcome, { often, terms });
  const consent = fill(copy.consent.form, { often });
  return {
    description: `Automated check-ins by ${brand.operator}, ${brand.voice.purpose}, which adults ask for after a relationship has ended: ${often}, never over 3 a day, with small tasks, encouragement, and reminders of dates that they chose. Everybody asks for them by text or on our page and confirms by text. Nobody is added by others, and nothing is sold.`,
    messageFlow: [
      `People text the word JOIN to ${number}, which stands on our page ${url} and on paper that our staff hand out. The first answer says: "${welcome}"`,
      "Then one question is asked a text, and texts begin only after the last is answered.",
      `Or they fill in the form on ${url} and tick a box that is not ticked, apart from the terms: "${consent}" With a plan picked, its own figure stands there, such as ${sayFrequency({ plan: "ladder" }, locales.en)}. One text then asks them to reply JOIN, and without that reply no other comes.`,
      `No mobile number is shared with third parties or affiliates for marketing. Privacy: ${privacy} Terms: ${terms}`,
    ].join(" "),
    privacyUrl: privacy,
    termsUrl: terms,
    hasEmbeddedLinks: true,
    hasEmbeddedPhone: true,
    ageGated: false,
    directLending: false,
    optInKeywords: ["JOIN", "START"],
    optInMessage: welcome,
    optOutKeywords: ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE"],
    optOutMessage: copy.replies.optedOut,
    helpKeywords: ["HELP", "INFO"],
    helpMessage: fill(copy.replies.help, { line: crisis, often }),
    samples: [
      welcome,
      ...shown.map(([plan, name]) => prompt(plan, name)),
      fill(copy.replies.boundaryNoted, { line: violence, emergency }),
    ],
  };
}

/** A prompt as the first of the sample people gets it. */
function prompt(id: string, name: string): string {
  const plan = plans.find((each) => each.id === id);
  const template = plan?.prompts.find((each) => each.name === name);
  const person = plan && samples[0]?.enrol(plan);
  if (!template || !person) throw new TypeError(`there is no prompt ${id}/${name}`);
  const [text = ""] = renderPrompt(person, template, { ...locales.en, now: previewedAt(person) });
  return text;
}
