/** As people type Spanish, and what it stands for: no accents, SMS short forms in full, K and LL by their sound. */
const spellings: [RegExp, string][] = [
  [/['"()*_\u00a1\u00bf]/g, ""],
  [/([a-z])\1{2,}/g, "$1"],
  [/\bk(?=[ei])|(?<=[a-z])k(?=[ei])/g, "qu"],
  [/\bk(?=[aou])|(?<=[a-z])k(?=[aou])/g, "c"],
  [/\b(?:q|k|ke|qe)\b/g, "que"],
  [/\b(?:xq|pq|porq|xque|porke|xk|pork)\b/g, "porque"],
  [/\b(?:xfa|xfavor|x favor|porfa|porfis|porfavor|plis|plz|pls|please|pf|porfi)\b/g, "por favor"],
  [/\bx\b/g, "por"],
  [/\bd\b/g, "de"],
  [/\bm\b/g, "me"],
  [/\bpa\b/g, "para"],
  [/\b(?:toy|stoy)\b/g, "estoy"],
  [/\b(?:ta|sta)\b/g, "esta"],
  [/\bboy a\b/g, "voy a"],
  [/\bllo\b/g, "yo"],
  [/\bia\b/g, "ya"],
  [/\b(?:msjs?|mjs?|msgs?|mensaj(?:ito|ote)s?|mesajes?|mensages?|mensages?)\b/g, "mensajes"],
  [/\b(?:txts?|textitos?)\b/g, "textos"],
  [/\b(?:cel|celu|fono|telefono|movil)\b/g, "celular"],
  [/\bnum\b/g, "numero"],
  [
    /\b(?:wey|guey|we|mano|manito|bro|parce|parcero|asere|mijo|mija|compa|carnal|tio|tia|loco|boludo|che|neta|bendito|ay|oye|oigan|mira|miren|disculpe[n]?|disculpa|perdon(?:a|e|en)?|hola|buenas|buenos dias|buenas (?:tardes|noches)|senor|senora|amigo|amiga|mi amor|lol|jaja\w*|jeje\w*)\b[ ,.!]*/g,
    "",
  ],
  [/ {2,}/g, " "],
];

/** A folded text in the spelling that the Spanish patterns are written in. */
export function spellOut(folded: string): string {
  const bare = folded.normalize("NFD").replace(/\p{M}/gu, "");
  return spellings.reduce((text, [typed, meant]) => text.replace(typed, meant), bare).trim();
}
