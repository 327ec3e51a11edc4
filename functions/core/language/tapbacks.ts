import { lazy } from "../lazy.ts";
import { ownWords } from "./clean.ts";

/**
 * Reactions that iMessage, Google Messages, and Samsung Messages send as a text, in the language of the phone: a few words,
 * then the text reacted to in quotes (cut short with "..." by some), in some languages the words after it. What is quoted is
 * ours, so none of it was said by the person.
 */

const emoji = "[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\ufe0f\\u200d\\u20e3]";

/** What stands before the quote, by language; a leading pronoun or auxiliary ("ha", "a", "le") included. */
const before = [
  // English
  "(?:you )?(?:loved|liked|disliked|laughed at|emphasi[sz]ed|questioned)",
  "removed (?:an? )?(?:heart|like|dislike|laugh|exclamation(?: mark)?|question mark|reaction|sticker)(?: reaction)? from",
  "reacted(?: with(?: an?)? sticker)?",
  // Spanish
  "(?:a ti )?(?:le|te) (?:gust[oó]|encant[oó]|dio risa|hizo gracia)",
  "(?:no le gust[oó]|le disgust[oó]|se ri[oó](?: de| con)?|enfatiz[oó]|destac[oó]|exclam[oó](?: por)?|cuestion[oó]|pregunt[oó](?: por| sobre)?|dud[oó] de)",
  "(?:reaccion[oó]|quit[oó]|elimin[oó]|retir[oó]) .{0,40}(?:a|de|en)",
  // French
  "(?:n['\u2019]a pas aim[eé]|a (?:aim[eé]|ador[eé]|dislik[eé]|ri (?:de|[aà])|rigol[eé] [aà]|mis en [eé]vidence|soulign[eé]|insist[eé] sur|questionn[eé]|interrog[eé])|a (?:r[eé]agi|supprim[eé]|retir[eé]) .{0,40}(?:[aà]|de|sur))",
  // German
  "(?:gef[aä]llt(?: nicht)?|(?:hat )?(?:geliebt|geliked|gelacht [uü]ber|hervorgehoben|infrage gestellt|in frage gestellt|betont)|liebt|lacht [uü]ber|mag(?: nicht)?|fragt(?: sich)?(?: zu| bei)?|reagierte .{0,30}auf|(?:hat )?mit .{0,20}auf|(?:hat )?.{0,30}(?:entfernt von|von))",
  // Italian
  "(?:ha (?:messo .{0,24} a|amato|adorato|riso(?: a| di| per)?|enfatizzato|contestato|evidenziato|apprezzato|reagito .{0,24}a|rimosso .{0,40}da)|non ha (?:gradito|apprezzato)|non (?:gli|le) piace|piace)",
  // Portuguese
  "(?:gostou de|n[aã]o gostou de|amou|adorou|curtiu|riu(?: de| com)?|enfatizou|questionou|reagiu .{0,24}(?:a|para)|removeu .{0,40}de)",
  // Dutch, Swedish, Danish, Norwegian, Finnish
  "(?:vond|vindt|lachte om|lacht om|benadrukte|zette .{0,30}bij|vraagtekens bij|reageerde .{0,24}op|verwijderde .{0,40}van)",
  "(?:gillade|gillar|[aä]lskade|ogillade|skrattade [aå]t|betonade|ifr[aå]gasatte|reagerade .{0,24}p[aå]|tog bort .{0,40}fr[aå]n)",
  "(?:syntes (?:godt|ikke godt|d[aå]rlig)? ?om|elskede|hadede|grinede? (?:af|ad)|lo (?:af|ad|av)|fremh[aæ]vede|understregede|stillede sp[oø]rgsm[aå]l(?:stegn)? (?:ved|til)|reagerede .{0,24}p[aå]|fjernede .{0,40}fra)",
  "(?:likte(?: ikke)?|liker|elsket|mislikte|fremhevet|understreket|stilte sp[oø]rsm[aå]l ved|reagerte .{0,24}p[aå]|fjernet .{0,40}fra)",
  "(?:tykk[aä]si|rakasti|ei tyk[aä]nnyt|nauroi|korosti|kyseenalaisti|reagoi .{0,24})",
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Turkish, Catalan, Indonesian, Malay, Vietnamese
  "(?:polubi(?:ono|[lł](?:a|o)?|[lł]\\(a\\)|[lł]e[sś])|pokocha[lł]a?|uwielbia|nie polubi[lł]a?|[sś]mia[lł]a? si[eę] z|zaznaczy[lł]a?|podkre[sś]li[lł]a?|zakwestionowa[lł]a?|zareagowa[lł]a? .{0,24}na)",
  "(?:l[ií]b[ií] se(?: mi)?|nel[ií]b[ií] se(?: mi)?|oblíbil[ao]?|zasm[aá]la? se|zd[uů]raznila?|zpochybnila?|p[aá][cč]i sa|nep[aá][cč]i sa|reagovala? .{0,24}na)",
  "(?:tetszett|nem tetszett|im[aá]dta|kedvelte|nevetett|kiemelte|megk[eé]rd[oő]jelezte|reag[aá]lt)(?: .{0,20})?",
  "(?:a apreciat|i-a pl[aă]cut|nu i-a pl[aă]cut|a iubit|a r[aâ]s de|a accentuat|a pus la [iî]ndoial[aă]|a reac[tț]ionat .{0,24}la)",
  "(?:svi[dđ]a (?:mi )?se|ne svi[dđ]a (?:mi )?se|ozna[cč]i[oa]? .{0,24}|nasmija[ol]a? se|naglasi[ol]a?|reagira[ol]a? .{0,24}na)",
  "(?:be[gğ]endi|sevdi|be[gğ]enmedi|g[uü]ld[uü]|vurgulad[ıi]|sorgulad[ıi])",
  "(?:li ha agradat|no li ha agradat|li ha encantat|ha rigut de|ha emfatitzat|ha q[uü]estionat)",
  "(?:menyukai|menyayangi|suka|tidak menyukai|tidak suka|menertawakan|menekankan|mempertanyakan|bereaksi .{0,24}|[dđ][aã] (?:th[ií]ch|y[eê]u th[ií]ch|kh[oô]ng th[ií]ch|c[uư][oờ]i|nh[aấ]n m[aạ]nh|h[oỏ]i v[eề]|b[aà]y t[oỏ] .{0,24}))",
].join("|");
/** Between an emoji and the quote. */
const to =
  "(?:removed |quitado |retir[eé] )?(?:to|from|a|al|ao|[aà]|de|sur|zu|auf|an|von|op|van|p[aå]|fr[aå]n|till?|su|per|em|para|na|do|ke|untuk|cho|i[cç]in)";
/** The words that some languages put after the quote. */
const after =
  "(?:leuk|geweldig|niet leuk|reagiert|hinzugef[uü]gt|entfernt|be[gğ]enildi|be[gğ]endi|sevdi|[oö][gğ]esini .{0,20}|mesaj[ıi]n[ıi] .{0,20}|i[cç]in .{0,20}|kedvelte|hoz .{0,20})";

const open = `["'\u00ab\u00bb\u2039\u2018-\u201f\u300c\u300e\u300a]`;
const close = `["'\u00ab\u00bb\u203a\u2018-\u201f\u300d\u300f\u300b]`;

const shapes = lazy(() => {
  const quote = `${open}[\\s\\S]+`;
  const end = `(?:${close}|\u2026|\\.\\.\\.)`;
  const other = "[^\\p{Script=Latin}\\p{N}\\n\"'\u00ab\u2018-\u201f\u300c\u300e]";
  return [
    new RegExp(
      `^(?:${before})(?: ${emoji}+| con .{1,8}| with .{1,8})?(?: (?:to|a|from|de))?[\\s:]*${quote}${end}(?:\\s*${after})?[.!]?$`,
      "iu",
    ),
    // Not an emoji and "he said".
    new RegExp(`^${emoji}+\\s*(?:${to})\\s*${quote}${end}(?:\\s*${after})?$`, "iu"),
    // In scripts other than ours, whatever the words are: nobody reads them here anyway.
    new RegExp(`^(?=[^\\p{L}]*\\p{L})${other}{1,30}\\s*${quote}${end}${other}{0,20}$`, "u"),
    new RegExp(`^${quote}${close}\\s*${after}[.!]?$`, "iu"),
    new RegExp(`^${quote}${close}\\s*(?=.{0,4}\\p{L})${other}{2,30}$`, "u"),
  ];
});

/** Whether a text is a reaction to another text, whatever that says. */
export function isTapback(text: string): boolean {
  const own = ownWords(text)
    .replace(/(?!\u200d)\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return shapes().some((shape) => shape.test(own));
}
