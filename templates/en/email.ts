import { brand } from "../brand.ts";

/**
 * The emails. Subject and preview, which show in a list that others see, say nothing of what they are about.
 */
export const emailWords = {
  name: brand.name,
  promptSubject: "A short note for today",
  promptPreview: "A short note, for when you have a moment to yourself.",
  answerByText: "To answer, text us the word from your phone. Mail to this address is not read.",
  notRead: "Mail to this address is not read. To answer, open your page by the link below.",
  automated: `${brand.name} is automated: not monitored, not therapy, not an emergency service. Help near you:`,
  helpUrl: "https://findahelpline.com",
  stop: "Stop these emails, or see your page:",
  confirmSubject: "Please confirm your email address",
  confirmPreview: "One tap, and you are set.",
  confirm: `Someone, we hope you, asked ${brand.name} to send short notes to this address. To confirm, open this link within 48 hours and press the button there:`,
  confirmIgnore: "If it was not you, do nothing: no more mail will come.",
  pageSubject: "The link you asked for",
  pagePreview: "It is good for an hour, and for you alone.",
  page: "Here is your page. The link works for an hour, and whoever has it sees the page, so pass it on to nobody:",
  pageIgnore: "If you did not ask for it, do nothing: nobody but you has this link.",
} as const;
