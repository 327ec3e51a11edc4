import { noSpan, type Span } from "../../dates/calendar.ts";
import { relativeDay, spanFromToday } from "../../dates/days.ts";
import { DAY, type Length, MARK, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";

const units: Record<string, keyof Span> = { dia: "days", semana: "weeks", mes: "months", ano: "years" };
const unit = "dias?|semanas?|mes(?:es)?|anos?";
const unitOf = (said: string): keyof Span =>
  units[said.startsWith("mes") ? "mes" : said.replace(/s$/, "")] ?? "days";
const halves: Record<keyof Span, Partial<Span>> = {
  days: {},
  weeks: { days: 4 },
  months: { days: 15 },
  years: { months: 6 },
};

function lengthOf(many: number, said: string, half = false): Length {
  const kind = unitOf(said);
  const span = { ...noSpan, ...(half && halves[kind]), [kind]: many };
  return half ? { kind: "span", span, approximate: true } : { kind: "span", span };
}

const count = (said: string | undefined) =>
  said && /\d/.test(said) ? Number(said) : said?.startsWith("par") ? 2 : 1;

/** Words beside a span that is all of the answer: "ya van 3 semanas". */
const beside =
  /^(?:hace|como|casi|ya|van|son|mas|o|menos|aproximadamente|unos|unas|creo|que|tiene|tenemos|llevamos|llevo|fue|desde|terminamos|cortamos|rompimos|eso|por|ahi|pues|alrededor|de|ahora|un|apenas|solo|sin|hablar|contacto|jaja|no|se|tal|vez|quiza|quizas)$/;
const isAlone = (text: string) => (text.match(/[a-z0-9]+/g) ?? []).every((word) => beside.test(word));

/** "Hace 3 semanas", "hace un mes y medio", "2 meses y 3 dias", "medio ano"; not "hace unos dias". */
export const spanRules = (): readonly Rule[] => [
  rule(`\\b\\d{1,3} ?(?:o|a|-|u) ?\\d{1,3} (?:${unit})\\b|\\bun(?:a)? (?:${unit}) o 2\\b`, () => unclear),
  rule(`\\bmedio (ano|mes)\\b`, ([, said = ""]) =>
    said === "ano"
      ? { ...lengthOf(6, "mes"), approximate: true }
      : { ...lengthOf(15, "dia"), approximate: true },
  ),
  rule(`\\b(?:(\\d{1,3}|una?) )?(${unit}) y medi[oa]\\b`, ([, many, said = ""]) =>
    lengthOf(count(many), said, true),
  ),
  rule(
    `(?<![\\d./-])\\b(\\d{1,5}|una?|(?:un )?(?:par de)) (${unit})\\b(?! pasad| antepasad)`,
    ([, many, said = ""]) => lengthOf(count(many?.replace(/^un par/, "par")), said),
  ),
  rule("\\b(?:una |1 )?quincena\\b", () => lengthOf(15, "dia")),
  rule(`(${SPAN})(?:,? y |, | )(${SPAN})`, ([, first, second], page) => {
    const [one, other] = [spanAt(page, first), spanAt(page, second)];
    if (!one || !other) return undefined;
    const sum = (kind: keyof Span) => one.span[kind] + other.span[kind];
    return {
      kind: "span",
      span: { days: sum("days"), weeks: sum("weeks"), months: sum("months"), years: sum("years") },
    };
  }),
  rule(
    `\\bhace (?:ya |como |casi |unas? |unos |mas o menos |aproximadamente |apenas |exactamente |alrededor de |solo )*(${SPAN})|(${SPAN}) (?:atras|antes de hoy)\\b`,
    (found, page) => spanFromToday(page, found[1] ?? found[2], -1),
  ),
  rule(`\\b(?:dentro de|en) (${SPAN})`, ([, sign], page) =>
    page.on.lean === "future" ? spanFromToday(page, sign, 1) : "x",
  ),
];

export const bareSpanRules = (): readonly Rule[] => [
  rule(`(${SPAN})`, ([, sign], page) => {
    const others = page.text.replace(new RegExp(MARK, "g"), " ");
    const isAnswer = page.on.lean === "past" && isAlone(others) && !new RegExp(DAY).test(page.text);
    return isAnswer ? spanFromToday(page, sign, -1) : undefined;
  }),
  rule("\\b(?:al|el) dia siguiente\\b|\\bal otro dia\\b|\\bel otro dia\\b", ([all], { on }) =>
    on.anchor && all !== "el otro dia" ? relativeDay(on.anchor.add({ days: 1 })) : undefined,
  ),
];
