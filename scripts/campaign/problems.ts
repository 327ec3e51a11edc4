import { sayFrequencyRange } from "../../functions/core/conversation/frequency-words.ts";
import { locales } from "../../functions/locales.ts";
import { brand } from "../../templates/brand.ts";
import type { Campaign } from "./entries.ts";

/** Characters that the form takes, at least and at most. */
const lengths = { description: [40, 4096], messageFlow: [40, 2048], message: [20, 320], sample: [20, 1024] };
const link = /https?:\/\//;
const phone = /\b1-\d{3}-\d{3}-\d{4}\b|\+\d{8,15}\b|\(\d{3}\) \d{3}-\d{4}/;

/** What a carrier would refuse the campaign for (docs/rules.md, A2P 10DLC), a line each. */
export function campaignProblems(campaign: Campaign): string[] {
  const { samples, optInMessage, optOutMessage, helpMessage, messageFlow, description } = campaign;
  const often = sayFrequencyRange(locales.en);
  const seen = (pattern: RegExp) => samples.some((sample) => pattern.test(sample));
  const rules: [holds: boolean, broken: string][] = [
    [samples.length >= 2 && samples.length <= 5, "the form takes two to five samples"],
    [
      samples.some((sample) => sample.includes(brand.name) && /\bSTOP\b/.test(sample)),
      "no sample names the program and says STOP (30893)",
    ],
    [campaign.hasEmbeddedLinks === seen(link), "links are not in the samples as they are declared (30889)"],
    [
      campaign.hasEmbeddedPhone === seen(phone),
      "numbers are not in the samples as they are declared (30889)",
    ],
    [isHttps(campaign.privacyUrl), "the privacy policy has no https address (30933)"],
    [isHttps(campaign.termsUrl), "the terms have no https address"],
    ...Object.entries({ description, messageFlow, optInMessage, helpMessage }).map(
      ([field, text]): [boolean, string] => [
        text.includes(often),
        `${field} says another frequency than the plans have: ${often}`,
      ],
    ),
    ...(["Msg & data rates may apply", "HELP", "STOP", brand.name] as const).map(
      (words): [boolean, string] => [optInMessage.includes(words), `optInMessage lacks "${words}"`],
    ),
    ...([brand.name, brand.contact, "STOP"] as const).map((words): [boolean, string] => [
      helpMessage.includes(words),
      `helpMessage lacks "${words}"`,
    ]),
    ...Object.entries({ optInMessage, optOutMessage, helpMessage }).map(([field, text]) =>
      fits(field, text, lengths.message),
    ),
    fits("description", description, lengths.description),
    fits("messageFlow", messageFlow, lengths.messageFlow),
    ...samples.map((sample, i) => fits(`sample ${i + 1}`, sample, lengths.sample)),
  ];
  return rules.filter(([holds]) => !holds).map(([, broken]) => broken);
}

const isHttps = (url: string) => url.startsWith("https://") && URL.canParse(url);

const fits = (field: string, text: string, [least = 0, most = 0]: number[]): [boolean, string] => [
  text.length >= least && text.length <= most,
  `${field} has ${text.length} characters; the form takes ${least} to ${most}`,
];
