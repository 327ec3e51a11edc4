import { AppError } from "../core/errors.ts";
import type { OptOutType } from "../core/language/intent.ts";
import { e164Pattern, personId } from "../core/person/id.ts";
import { unknownSender } from "../core/person/unknown-sender.ts";
import { type Phone, parsePhone } from "../core/places/phone.ts";
import { languageHeard } from "../locales.ts";
import { answerText } from "./answer-text.ts";
import type { Deps } from "./deps.ts";

export type InboundSms = { from: string; body: string; sid: string; optOutType?: OptOutType | undefined };

/**
 * What a text is answered, once: the same message again (a retried webhook) gets the same answer and changes nothing.
 * Throws AppError `bad-request` for a sender that is no phone number.
 */
export async function receiveSms(
  deps: Parameters<typeof answerText>[0] & Pick<Deps, "idSecret">,
  { from, body, sid, optOutType }: InboundSms,
): Promise<string[]> {
  // Whether that can be a number at all is asked of strangers only: whoever is kept had one.
  const phone = e164Pattern.test(from) ? from : phoneOf(from).e164;
  const id = personId(deps.idSecret, phone);
  const answered = await answerText(
    deps,
    async (now) => {
      const stored = await deps.table.getPerson(id);
      if (!stored || stored.state === "erased") {
        const language = languageHeard(body);
        const person = unknownSender(id, phoneOf(from), stored, now);
        return language ? { ...person, language } : person;
      }
      // One phone may have two spellings: texts go to the one that it last texted from, which the provider knows.
      return stored.phone === phone ? stored : { ...stored, phone };
    },
    { text: body, sid, optOutType, by: "sms" },
  );
  return answered?.replies ?? [];
}

function phoneOf(from: string): Phone {
  const phone = parsePhone(from);
  if (!phone) throw new AppError("bad-request", "From must be a phone number in E.164, like +12025550143");
  return phone;
}
