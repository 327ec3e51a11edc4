/** Short forms with their apostrophe, where dropping it would make another word ("he'll", "she'd"). */
const marked: [RegExp, string][] = [
  [/\b(ca|wo|sha)n't\b/g, "$1 not"],
  [/n't\b/g, " not"],
  [/'re\b/g, " are"],
  [/'ll\b/g, " will"],
  [/'ve\b/g, " have"],
  [/'m\b/g, " am"],
  [/\b(i|you|he|she|it|we|they|that|who|there)'d\b/g, "$1 would"],
  [/(?<=[a-z])'d\b/g, "ed"],
  [/\b(he|she|it|that|who|there|what|where|how|everyone|nobody)'s\b/g, "$1 is"],
  [/in'(?=\s|$)/g, "ing"],
  [/['\u2019()*_~]/g, ""],
  [/([a-z])\1{2,}/g, "$1"],
];

/** The same without it, and what texting has made of words. */
const short = new Map<string, string>(
  Object.entries({
    dont: "do not", dnt: "do not", doesnt: "does not", didnt: "did not", cant: "can not", cannot: "can not", cnt: "can not",
    wont: "will not", wouldnt: "would not", shouldnt: "should not", couldnt: "could not", isnt: "is not", arent: "are not",
    wasnt: "was not", werent: "were not", hasnt: "has not", havent: "have not", hadnt: "had not", aint: "is not", aksed: "asked", axed: "asked", mustnt: "must not",
    ca: "can", wo: "will", im: "i am", ive: "i have", ima: "i will", imma: "i will", hes: "he is", shes: "she is", theyre: "they are",
    theyve: "they have", youre: "you are", youve: "you have", thats: "that is", theres: "there is", whats: "what is", whos: "who is",
    weve: "we have", hed: "he would", theyd: "they would", hell_: "he will",
    u: "you", ya: "you", yall: "you", ur: "your", r: "are", n: "and", w: "with", mee: "me", theese: "these", y: "why", bc: "because", cuz: "because", cause: "because", cos: "because",
    pls: "please", plz: "please", plse: "please", plez: "please", pleas: "please", thx: "thanks", ty: "thanks", tysm: "thanks",
    txt: "text", txts: "texts", txting: "texting", txted: "texted", textin: "texting", msg: "message", msgs: "messages", msging: "messaging", messagin: "messaging", messageing: "messaging", sendin: "sending", callin: "calling",
    bf: "boyfriend", gf: "girlfriend", mum: "mom", mam: "mom", mama: "mom", mums: "moms", wanna: "want to", gonna: "going to", gotta: "got to", tryna: "trying to", lemme: "let me", gimme: "give me", outta: "out of", offa: "off of", kinda: "", sorta: "",
    sed: "said", askin: "asking", tellin: "telling", sayin: "saying", talkin: "talking", comin: "coming", makin: "making", gettin: "getting", doin: "doing", bout: "about", numba: "number", nummber: "number", numer: "number", nr: "number", ph: "phone", tmrw: "tomorrow", tho: "though", em: "them", dis: "this", dat: "that", da: "the", de: "the", dem: "them", anymor: "anymore", nemore: "anymore", somone: "someone",
  }),
); // biome-ignore format: a table

/** A folded text with its contractions in full and the commonest short forms of texting spelled out. */
export function spellFully(folded: string): string {
  const open = marked.reduce((text, [typed, meant]) => text.replace(typed, meant), folded);
  return open.replace(/[a-z]+/g, (word) => short.get(word) ?? word);
}
