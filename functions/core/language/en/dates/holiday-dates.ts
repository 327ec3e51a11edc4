import { Temporal } from "temporal-polyfill";
import { saturdayNear } from "../../dates/calendar.ts";
import { approximately, movedDay, yearlyDay } from "../../dates/days.ts";
import { bankHolidayRules, type Holiday, holidayRule } from "../../dates/holidays.ts";
import { type Day, type Mark, type Page, type Rule, rule, unclear } from "../../dates/marks.ts";

/**
 * What people call each holiday (a pattern, as `tidy` leaves it: without apostrophes, months in three letters) and its name in
 * holidays.ts. What holds another name comes first: "Christmas Eve" before "Christmas".
 */
const names = (): readonly [string, Holiday][] => [
  ["christ?mas eve|night before christmas", "christmas-eve"],
  ["new years? eve|hogmanay|old years night", "new-years-eve"],
  ["boxing day|(?:(?:st\\.?|saint) )?stephens day|(?:st\\.?|saint) stephens", "boxing-day"],
  ["(?:on )?christ?mas(?: day)?|noel|feliz navidad", "christmas"],
  ["new years?(?: day)?", "new-year"],
  ["(?:martin luther king|mlk|martin luther king jr\\.?)(?: day)?", "martin-luther-king"],
  ["burns night", "burns"],
  ["australia day", "australia-day"],
  ["(?:st\\.?|saint) (?:brigid|brigit|bridget)s(?: day)?", "brigid"],
  ["groundhogs? day", "groundhog"],
  ["waitangi(?: day)?", "waitangi"],
  ["super ?bowl(?: sunday)?", "superbowl"],
  ["galentines(?: day)?", "galentine"],
  ["(?:st\\.? |saint )?v(?:alentines?(?: day)?|-day)", "valentine"],
  ["presidents? day", "presidents"],
  ["family day", "family-day"],
  ["(?:st\\.?|saint) davids(?: day)?", "david"],
  ["(?:(?:st\\.?|saint) (?:patrick|pat|patty|paddy)s|paddys|pattys)(?: day)?", "patrick"],
  ["apr fools?(?: day)?", "fools"],
  ["(?:st\\.?|saint) georges(?: day)?", "george"],
  ["anzac(?: day)?", "anzac"],
  ["shrove tuesday|pancake (?:day|tuesday)|mardi gras|fat tuesday", "shrove-tuesday"],
  ["ash wednesday", "ash-wednesday"],
  ["palm sunday", "palm-sunday"],
  ["good friday", "good-friday"],
  ["easter monday", "easter-monday"],
  ["easter(?: sunday| day)?", "easter"],
  ["mothering sunday", "mothering-sunday"],
  ["mothers? day", "mothers-day"],
  ["(?:early )?may (?:day )?bank holiday(?: monday)?", "early-may"],
  ["cinco de mayo", "cinco-de-mayo"],
  ["victoria day|may long weekend|may two-?four", "victoria-day"],
  ["memorial day", "memorial"],
  ["(?:late may|spring|whitsun|whit)(?: bank holiday)?(?: monday)", "spring-bank-holiday"],
  ["(?:late may|spring|whitsun) bank holiday", "spring-bank-holiday"],
  ["jun bank holiday(?: monday)?", "june-bank-holiday"],
  ["(?:king|queen)s birthday", "kings-birthday"],
  ["juneteenth", "juneteenth"],
  ["fathers? day", "fathers-day"],
  ["matariki", "matariki"],
  ["canada day", "canada-day"],
  ["(?:the )?(?:4th of jul|jul (?:the )?4th)|independence day", "july-4"],
  ["(?:aug|summer) bank holiday(?: monday)?", "august-bank-holiday"],
  ["civic holiday|aug long weekend", "civic-holiday"],
  ["labou?r day", "labor"],
  ["(?:truth and |)reconciliation day", "reconciliation"],
  ["columbus day|indigenous peoples? day", "columbus"],
  ["canadian thanksgiving", "canadian-thanksgiving"],
  ["(?:american|us) thanksgiving", "american-thanksgiving"],
  ["thanksgiving(?: day)?|turkey day", "thanksgiving"],
  ["oct bank holiday(?: monday)?", "october-bank-holiday"],
  ["halloween", "halloween"],
  ["all saints(?: day)?", "all-saints"],
  ["day of the dead|dia de (?:los )?muertos", "day-of-the-dead"],
  ["election (?:day|night)", "election-day"],
  ["melbourne cup(?: day)?", "melbourne-cup"],
  ["bonfire night|guy fawkes(?: night| day)?|fireworks night", "bonfire-night"],
  ["veterans? day|armistice day|remembrance day", "november-11"],
  ["remembrance sunday", "remembrance-sunday"],
  ["black friday", "black-friday"],
  ["cyber monday", "cyber-monday"],
  ["(?:st\\.?|saint) andrews(?: day)?", "andrew"],
  ["3 kings(?: day)?|epiphany", "epiphany"],
];

/** Whether a text may name a holiday. */
export const anyHoliday = (): RegExp =>
  new RegExp(`\\b(?:${[...names().map(([source]) => source), "bank holiday"].join("|")})\\b`);

const PART = "(?: (?:morning|afternoon|evening|night))?";

function holiday(page: Page, name: Holiday): Day | undefined {
  const inYear = holidayRule(name, page.on.country);
  return inYear && yearlyDay(inYear, page.on);
}

const weekendOf = (day: Day) => approximately(movedDay(day, saturdayNear));

/** "Thanksgiving" by the country of the number, "Labor Day weekend", "the August bank holiday". */
export const holidayRules = (): readonly Rule[] => [
  ...names().map(([source, name]) =>
    rule(`\\b(?:${source})${PART}\\b( (?:long )?weekend)?`, ([, weekend], page) => {
      const day = holiday(page, name);
      return day && weekend ? weekendOf(day) : (day ?? unclear);
    }),
  ),
  rule("\\bbank holiday(?: (monday|weekend))?\\b", ([, which], page) =>
    bankHoliday(page, which === "weekend"),
  ),
];

/** The bank holiday that lies nearest, where nothing says which. */
function bankHoliday(page: Page, weekend: boolean): Mark {
  const dated = bankHolidayRules(page.on.country).flatMap((inYear) => {
    const day = yearlyDay(inYear, page.on);
    const date = day.at();
    return date ? [{ day, date }] : [];
  });
  dated.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const nearest = page.on.lean === "past" ? dated.at(-1) : dated[0];
  if (!nearest) return unclear;
  return weekend ? weekendOf(nearest.day) : nearest.day;
}
