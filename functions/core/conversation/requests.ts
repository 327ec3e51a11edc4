import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { Request } from "../language/request.ts";
import { maskAddress } from "../person/email-address.ts";
import { type Enrolled, today } from "../person/person.ts";
import { sayZone } from "../places/zones.ts";
import { noContactUntil } from "../schedule/no-contact-period.ts";
import { asEvening, withinWindow } from "../schedule/send-window.ts";
import { choosePlan } from "./choose-plan.ts";
import { isPaused } from "./human-line.ts";
import { exampleDate, listPlans, planName } from "./phrases.ts";
import { answer, type ConversationResult } from "./result.ts";
import { askForValue, suggest } from "./suggestions.ts";

/**
 * Asks a wish back in one line that a yes carries out, or asks for what is missing of it. Nothing is changed by a guess.
 * Undefined for what makes no sense for this person now.
 */
export function answerRequest(
  person: Enrolled,
  request: Request,
  context: Context,
): ConversationResult | undefined {
  const { language } = context;
  const on = today(person, context.now);
  const example = exampleDate(person, context);
  const say = (date: Temporal.PlainDate) => language.sayDate(date, on);
  switch (request.intent) {
    case "slip":
      return slip(person, request.date ?? on, context);
    case "time": {
      const { time } = request;
      if (!time || !withinWindow(asEvening(time))) return askForValue(person, "time", {}, context);
      const hour = asEvening(time);
      return suggest(
        person,
        "time",
        `TIME ${hour.toString({ smallestUnit: "minute" })}`,
        { time: language.sayTime(hour) },
        context,
      );
    }
    case "zone": {
      const { zone } = request;
      if (!zone) return askForValue(person, "zone", {}, context);
      return suggest(person, "zone", `ZONE ${zone}`, { zone: sayZone(zone) }, context);
    }
    case "pause": {
      const { until } = request;
      const days = until ? on.until(until, { largestUnit: "days" }).days : 0;
      if (!until || days < 1 || days > 180) return askForValue(person, "pause", {}, context);
      return suggest(person, "pause", `PAUSE UNTIL ${until}`, { until: say(until) }, context);
    }
    case "resume":
      return isPaused(person, context) ? suggest(person, "resume", "RESUME", {}, context) : undefined;
    case "weeks":
      return suggest(person, "weeks", `WEEKS ${request.weeks}`, { weeks: `${request.weeks}` }, context);
    case "plan-change": {
      const plan = request.plan ? choosePlan(request.plan, context) : undefined;
      if (!plan)
        return answer(
          person,
          listPlans(person, context),
          context.copy.suggestions["plan-change"].unread ?? "",
        );
      const name = planName({ plan, boundary: person.boundary }, context);
      return suggest(person, "plan-change", `PLAN ${request.plan}`, { plan: name }, context);
    }
    case "email":
      return suggest(
        person,
        "email",
        `EMAIL ${request.address}`,
        { address: maskAddress(request.address) },
        context,
      );
    case "wrong-date": {
      const { date } = request;
      if (!date) return askForValue(person, "wrong-date", { example }, context);
      return suggest(person, "wrong-date", `DATE ${date}`, { date: say(date) }, context);
    }
    case "wrong-contact":
      return suggest(
        person,
        "wrong-contact",
        `CONTACT ${request.date}`,
        { date: say(request.date) },
        context,
      );
    case "no-daily":
      return suggest(person, "no-daily", "DAILY OFF", {}, context);
    case "promise":
      return suggest(person, "promise", `PROMISE ${request.words}`, { promise: request.words }, context);
    case "meet":
      return meet(person, request.words, context);
    case "meet-off":
      return person.milestones.meet ? suggest(person, "meet-off", "MEET OFF", {}, context) : undefined;
  }
}

/** While quiet days are counted, contact begins the count again, if they say so. */
function slip(person: Enrolled, date: Temporal.PlainDate, context: Context): ConversationResult | undefined {
  const on = today(person, context.now);
  const end = noContactUntil(person);
  if (Temporal.PlainDate.compare(date, on) > 0) return undefined;
  const day = date.equals(on) ? context.copy.phrases.today : context.language.sayDate(date, on);
  // Where the quiet is over, being in touch is noted and nothing begins again.
  if (end && Temporal.PlainDate.compare(date, end) >= 0)
    return suggest(person, "texted", date.equals(on) ? "TEXTED" : `TEXTED ${date}`, { date: day }, context);
  return suggest(person, "slip", date.equals(on) ? "SLIP" : `SLIP ${date}`, { date: day }, context);
}

function meet(person: Enrolled, words: string, context: Context): ConversationResult | undefined {
  if (person.boundary) return undefined;
  const on = today(person, context.now);
  const { date, time, halfDay } = context.language.readDayAndTime(words, {
    today: on,
    country: person.country,
    lean: "future",
  });
  const example = exampleDate(person, context, 10);
  if (!date || !time || halfDay) return askForValue(person, "meet", { example }, context);
  const there = date.toPlainDateTime(time);
  const soonest = context.now.toZonedDateTimeISO(person.zone).toPlainDateTime();
  const at = Temporal.PlainDateTime.compare(there, soonest) <= 0 ? there.add({ days: 7 }) : there;
  const said = `${context.language.sayDate(at.toPlainDate(), on)}, ${context.language.sayTime(time)}`;
  return suggest(
    person,
    "meet",
    `MEET ${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: "minute" })}`,
    { meet: said },
    context,
  );
}
