/** What may follow a command's word and is no date, time, number, or text of their own, by the word. */
export type SettingMeanings = {
  BOUNDARY: "off";
  /** They mean a setting of this service, and no change of their own. */
  CHANGE: "setting";
  CONTACT: "same";
  DAILY: "on" | "off";
  EMAIL: "only" | "off";
  /** `weekday`: a day of the week by its name alone, which may be today's or the next. */
  MEET: "off" | "weekday";
  NOTE: "clear";
  NOTES: "all" | "clear";
  PROMISE: "off";
  /** `now`: to whom, and nothing of when; `by-them`: it was the other one. */
  TEXTED: "now" | "by-them";
  TRIAL: "on" | "off";
};

/** What an answer says, by what was asked. */
export type AnswerMeanings = {
  /** Of all there is to say yes to, this cannot be taken back: it takes more than an OK. */
  erase: "yes" | "no";
  /** A yes is too easily said to lift a boundary: `welcome` is the sentence that it takes. */
  "boundary-off": "welcome" | "yes" | "no";
  /** `unsure`: they name nothing, and say so. */
  opus: "unsure";
  /** What they want to hear of the plans: all of them, side by side. */
  plans: "all";
  /** A condition of the last rung; not sure is a no. */
  ready: "yes" | "no";
  restart: "yes";
  safety: "yes" | "no" | "unsure";
  /** `yes` only where both said it. */
  "trial-end": "yes" | "no" | "unsure";
  "way-on": "keep" | "let-go" | "write" | "wait";
};
