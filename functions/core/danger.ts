/** What a text seems to say: harm to oneself, or violence by or against the person (plans.md, rule 4). */
export type Danger = "self-harm" | "violence";

// A needless help text is better than a missed one; what is left out is what people say of heartbreak every day
// ("this is killing me", "dying to know"), because an answer that cries wolf is not read the second time.
const selfHarm = [
  /\bkill(ing)? my ?self\b/,
  /\bkms\b/,
  /\bsui?ci?d(e|al)\b/,
  /\bunaliv(e|ing)\b/,
  /\b(end|ending|take|taking) my (own )?life\b(?! (back|in|into)\b)/,
  /\bend(ing)? it all\b/,
  /\bend it (tonight|today|now)\b/,
  /^end (it|everything)$/,
  /\b(want|wanna|going|gonna|ready|need|time) (to )?end (it|everything)$/,
  /\b(want|wanna|wanted|going|gonna|ready|rather|wish i could|need) (to )?(die|be dead)\b/,
  /\bwish i (was|were) (dead|never born)\b/,
  /\bbetter off (dead|without me)\b/,
  /\b(do not|dont|don't|no longer) (want|wanna) (to )?(live|be alive|be here anymore|exist|wake up)\b/,
  /\b(no reason|no point|nothing left|not worth) (to |in )?liv(e|ing)( for)?\b/,
  /\b(hurt|hurting|harm|harming|cut|cutting) my ?self\b(?! off\b)/,
  /\bself[ -]?harm/,
  /\b(took|take|taking|swallowed) (all )?(the |my |a bunch of |too many )pills\b/,
  /\boverdos(e|ed|ing)\b/,
  /\b(cannot|can't|cant) (go on|do this anymore|live without)\b/,
];

const violence = [
  /\b(he|she|they|my ex|partner|husband|wife|boyfriend|girlfriend) ?('s|is|are|was|were|has|have|just)? ?(hit|hits|hitting|beat|beats|beating|punched|kicked|choked|choking|strangled|slapped|raped|hurts|hurting|stalking|threatened|threatening|threatens) (me|us|my)\b(?! up\b)/,
  /\b(beat|punched|choked|strangled|raped|assaulted|stalked|abus(es|ed|ing)) me\b/,
  // "Hit me up", and what hits everybody: "it just hit me that it's over".
  /(?<!\b(?:it|reality|grief)(?: all| just| really| finally| suddenly)? )\bhit me\b(?! up\b)/,
  /\b(going to|gonna|will|wants to|threatened to|threatens to|trying to) (kill|hurt|shoot|stab) (me|us|him|her|them)\b/,
  /\b(i'?ll|i will|i want to|i wanna|i'?m going to|i'?m gonna|i could) (kill|hurt|shoot|stab) (him|her|them|my ex)\b/,
  /\b(afraid|scared|terrified) (of|for) (him|her|them|my (ex|life|safety|partner|husband|wife))\b/,
  /\b(has|have|got|bought) a (gun|knife)\b/,
  /\b(not safe|unsafe) (here|at home|with (him|her|them))\b/,
];

/** Reads a text for danger, wherever it stands in it. Case and curly quotes are already folded (keywords.ts). */
export function findDanger(folded: string): Danger | undefined {
  if (selfHarm.some((pattern) => pattern.test(folded))) return "self-harm";
  if (violence.some((pattern) => pattern.test(folded))) return "violence";
  return undefined;
}
