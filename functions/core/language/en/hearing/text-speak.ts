/** As people type, and what it stands for; read from the top, so that a later line may build on an earlier one. */
const spellings: [RegExp, string][] = [
  [/['"()*_]/g, ""],
  // "dieeee", "pleaseee".
  [/([a-z])\1{2,}/g, "$1"],
  [/\bkil\b/g, "kill"],
  // Words that change the tone and not the sense: "i just really want to" is "i want to".
  [
    /\b(just|really|rly|literally|actually|honestly|seriously|legit|lowkey|genuinely|truly|even|fucking|fuckin|fkn|bloody|the fuck|tf|the hell|kinda|kind of|sort of|sometimes|always|still|totally|completely|probably|maybe|already)\b/g,
    "",
  ],
  [/\b(wanna|wana|want 2|wnat to|wnt to)\b/g, "want to"],
  [/\b(kill|cutt|hitt|dy|liv|text|send|messag|beat|chok|hurt|stalk|threaten|end)in\b/g, "$1ing"],
  [/\b(ima|imma)\b/g, "im going to"],
  [/\b(gonna|gunna|gona|gna|goin to|finna|about to|bout to)\b/g, "going to"],
  [/\bhafta\b/g, "have to"],
  [/\bi am\b/g, "im"],
  [/\bi will\b/g, "ill"],
  [/\bi would\b/g, "id"],
  [/\b(he|she) is\b/g, "$1s"],
  [/\b(he|she|they|you) (would|will|wld)\b/g, "$1d"],
  [/\b(he|she|they)ll\b/g, "$1d"],
  [/\bthey are\b/g, "theyre"],
  [/\b(do not|dnt|dont|does not|doesnt|didnt|did not)\b/g, "dont"],
  [/\b(cannot|can not|cnt|couldnt|could not)\b/g, "cant"],
  [/\bwill not\b/g, "wont"],
  [/\b(any more(?! (of|texts?|messages?)\b)|nemore|anymor)\b/g, "anymore"],
  [/\b(my|me|ma) ?self\b/g, "myself"],
  [/\b(him|her|them|your) (self|selves)\b/g, "$1self"],
  [/\bhitme\b/g, "hit me"],
  [/\bw\/o\b/g, "without"],
  [/\b(2nite|tonite|2night|tnight)\b/g, "tonight"],
  [/\b(2moro|tmrw|tmr|tomoz|2morrow)\b/g, "tomorrow"],
  [/\b(u|ya)\b/g, "you"],
  [/\bur\b/g, "your"],
  [/\b(pls|plz|plse|pleas|plez)\b/g, "please"],
  [/\btxt(s|ing)?\b/g, "text$1"],
  [/\bmsg(s|ing)?\b/g, "message$1"],
  [/\bmessageing\b/g, "messaging"],
  [/\bbf\b/g, "boyfriend"],
  [/\bgf\b/g, "girlfriend"],
  [/ {2,}/g, " "],
];

/**
 * A folded text (keywords.ts) in the few spellings that the patterns are written in: no apostrophes or quotes,
 * "gonna" as "going to", "plz" as "please", and no "just" or "really".
 */
export function spellOut(folded: string): string {
  return spellings.reduce((text, [typed, meant]) => text.replace(typed, meant), folded).trim();
}
