import { lazy } from "../../../lazy.ts";

// What people say of heartbreak and of their day, with a word of danger in it. It is taken out before the patterns of danger
// are tried, so that these can be broad; whatever else the message says stays. In the spelling of text-speak.ts.

const kin =
  "(mum|mom|mam|mother|boss|sister|bestie|friend|mate|landlord|teacher|roommate|flatmate|gran|trainer|coach)s?";
const other =
  "(he|she|it|they|we|dad|mum|mom|mother|father|nan|gran|grandad|grandma|grandpa|uncle|aunt|friend|dog|cat|rabbit|hamster|phone|battery|laptop|car|plants?|love|chivalry|spark|heart|insta|tinder|account|romance|relationship|marriage|chat|hope|conversation|place|town)s?";

const killing = () => [
  // A feeling kills, a joke kills; a person who does is no idiom.
  /(?<!\b(i|he|she|they|hes|shes|theyre|ex|husband|wife|boyfriend|girlfriend|partner|man|guy|who|him|dad|father|brother)( (is|was|were|are|keeps|has|had|of|about|into))?( (nearly|almost|threatened|threatening|tried|trying))? )\b(nearly |almost )?(kills|killed|killing) (me|us)\b/,
  /\b(with|and|without|like) (him|her|them) (nearly |almost )?(kills|killed|is killing) me\b/,
  new RegExp(
    `\\b${kin} (is |are |was |were |d |will |would )?(going to |nearly |wants to )?kill(ed|ing)? me\\b`,
  ),
  /\b(it|this|that|which|silence|waiting|distance|wait|day|job|seeing (him|her|them)) (is |s )?(going to|will|would|wont|might|could|may) (have |of )?kill(ed)? me\b/,
  /\b(would|wouldnt|d) (have |of )?killed? (me|him|her|them) to\b/,
  /\bkill(ed)? me for (forgetting|being late|not|saying|losing|missing)\b/,
  /\b(outfit|joke|set|gig|dress|look) killed\b|\bkill(s|ed) me with (his|her|their)\b/,
  /\bkilling me in (that|those|her|his)\b/,
  /\bkill me (now|when (she|he|they) sees?)\b/,
  /\b(kill|kills|killed|killing|slay|murder) (it|time|this|that(?! (bitch|bastard|cunt|prick|man|woman|guy|girl|fucker)\b)|bill|two birds|leg day|off|softly|(a|an|one|another) (few |couple )?(hours?|day|afternoon|evening|\d+k|spider|fly|bug|wasp|pigeon|plant|bottle|workout|curry|burger|pizza|drink|coffee|pint|takeaway|song)|my (\w+ )?(workout|vibe|mood|buzz|appetite|back|feet|hopes?|confidence|self esteem|trust|soul|spirit|joy|dreams?|plants?|set|exam|presentation)|the (mood|vibe|time|silence|urge|urges|conversation|engine|lights|buzz|spark|romance|passion|feelings?|relationship|love|habit|presentation|gig|interview|game|grass|presentation))\b/,
  /\b(kill|killed) (for|to) (a|an|one|some|another|my|her|his|more|know|see|hear|have|be|talk|hold|get)\b/,
  /\bkill(ing)? (him|her|them|em) with kindness\b/,
  /\bkilling myself (laughing|for (that|the|this|my|a) (job|work|boss|promotion)|at (work|the gym))\b/,
  /\b(looks (could|can)|curiosity|dressed to|licen[cs]e to|in for the) kill(ed)?\b/,
  /\bkiller (queen|whale|app|heels|workout|line|song|smile|playlist)\b/,
  /\b(was|were|got) killed (in|by|on)\b/,
  /\bsuicide squad\b/,
];

const dying = () => [
  /\bdying (to|for|of (boredom|laughter|laughing|embarrassment|thirst|hunger|curiosity|cringe|heat|cold|shame|a cold|man flu)|here|laughing|over)\b/,
  /\b(im|was|we were) dying( lol| lmao| haha)+/,
  new RegExp(
    `(?<!\\b(hope|hoping|wish|want) )\\b${other} (is |was |are |were |has |had |d )?(going to |might |will |may |could |would |slowly )?(die|died|dies|dying|dead)\\b`,
  ),
  /\b(die|died|dying) (laughing|lol|inside laughing|of (embarrassment|shame|cringe|laughter|boredom|laughing))\b/,
  /\b(to die for|die hard|ride or die|let die|never say die|die another day|want to die laughing|(till|until|before) (i|we) die|dying breed)\b/,
  /^((omg|lol|haha|ok|wow) )*im (so )?dead( lol| lmao| haha| omg)*$|\bim (so )?dead (lol|lmao|haha|omg)\b/,
  // British "dead good", and the rest.
  /\bdead (tired|on my feet|serious|good|ends?|lines?|weight|wrong|right|to (me|him|her|us|the world)|gorgeous|phone|battery|sexy|nice|funny|jealous|keen|cute|cold|easy|hard|famous|set|cert|bored|boring|busy|posh|chuffed|excited|proud|nervous|happy|bedroom|of (night|winter)|simple|close|romantic|sweet|sad)\b/,
  /\b(over my dead body|walking dead|grateful dead|red dead|play dead|knock (em|them) dead|(seen|caught) dead|drop dead gorgeous)\b/,
  /\b(bored|scared|worried|sick|frozen|starved|starving|terrified|talked|partied|jealous|embarrassed|stressed|love (him|her|them|you)|loved (him|her|them)) (half )?to death\b/,
  /\b(till death|sudden death|death (do us|star|metal|valley|row|eaters?|note|in paradise|stare|bed|by chocolate|of (him|her|my|our|the))|(his|her|their|mums|moms|dads|nans|mothers|fathers|brothers|sisters|friends|dogs) death|death warmed)\b/,
];

const blows = () => [
  /\bhit (the|send|up|home|play|snooze|reply|delete|block|a (wall|milestone|nerve|low|rough|new|high)|rock bottom|it (off|hard)|different|hard|on (me|him|her|them|us)|(my|his|her) (limit|stride|targets?|goals?|steps|pb|low|head on|mark))\b(?! (kids?|baby|dog|children)\b)/,
  /\b(hit|hits|hitting) (me|us|you|him|her|them) (up|hard|that|like a|right|in (the (feels|heart|gut)|waves)|for six|all at once|out of nowhere|when i|with (it|the|your|another|some|this))\b/,
  // What hits everybody.
  /(?<!\b(bus|car|lorry|truck|train|van) )\b(it|its|that|this|what|everything|reality|truth|news|grief|sadness|loneliness|guilt|anger|pain|shock|waves?|song|words?|thoughts?|feelings?|memory|memories|silence|breakup|reali[sz]ation|emotions?|text|message|smell|nights?|mornings?|weekends?|photo|one|anxiety|depression|heartbreak|sunday|christmas)( all| finally| suddenly| has| never| kinda| keeps)? (hit|hits|hitting) (me|us)\b/,
  /\bhit with (a|the) (\w+ )?(bill|fine|news|wave|flu|rent)\b/,
  /\bbeat(s|ing|en)? (my|your|him|her|them)self up\b|\bbeat(en)? up (by|about|over) (it|all|this|life|everything|the)\b/,
  /\bbeat (me|him|her|them|us) (at|to|in|by|there)\b|\bbeat the (traffic|odds|clock|record|rush|heat|habit)\b|^(it )?beats me$/,
  /\bkick(s|ed|ing)? (me|him|her|them|us) (out|off|when im down|back)\b|\bkick(ed|ing)? (myself|off|back|ass)\b/,
  /\b(pushe?[sd]?|pushing) (me|him|her|them|us|it|people|everyone) (away|too|for|to be|to do|aside|hard|out)\b/,
  /\b(slap|punche?d?|kick) in the (face|gut|stomach|teeth)\b/,
  /\b(shot|shoot) (of|my|me an?|him an?|her an?|myself in the foot)\b/,
  /\bstab(bed|bing|s)? (me|him|her|them|you|us|pain|pains)( in the back)?\b(?<=in the back|pains?)/,
  /\bchok(e|ed|es|ing) (me )?up\b/,
  /\bheart attack|\bpanic attack|\bon facebook\b/,
  /\b(drown|drowning|drowned) (myself )?in (?!the (sea|river|bath|lake|ocean))/,
];

const others = () => [
  /\bcant live with (him|her|them),? (and )?cant live without (him|her|them)\b|\b(feel|felt|feeling) (so |more )?alive\b/,
  /\b(sore|lump in (my|the)|clear(ed)? my) throat\b|\bpolice (are|were) (my|our)\b|\b(hit|hitting) on (at|in|by)\b/,
  /\bcut(s|ting)? (myself|him|her|them|me|us|it|people|everyone) (off|out|some|loose|short|a|shaving|making|cooking|chopping)\b/,
  /\bcutting (down|back|off|out|edge|it|ties|corners|hair|grass|contact|carbs|sugar|the|him|her|them|people|through)\b/,
  /\b(hurt|hurting|harm|burnt|burned) myself (by|more|over|with (this|that|hope)|when i|every time i|checking|looking|cooking|at (the gym|football|work)|making|on the|running|playing)\b/,
  /\b(cut|burnt|burned) (himself|herself) (shaving|cooking|chopping|on|making)\b/,
  /\b(took|take|taking) my (pills|meds|tablets)\b/,
  /\bthreaten(s|ed|ing)? to (cancel|leave|quit|block|dump|break up|move|unfollow|go)\b/,
  /\b(rope|knife|razor|blades?|gun) (for|show|and fork|set)\b|\brope (in my car )?for\b|\b(top|butter) (gun|knife)\b|\brazor (sharp|light)\b/,
  /\b(alcohol|substance|drug) abuse\b|\babus(e|ed|ing) (my|his|her|their|your|alcohol|drugs)\b(?! (kids?|children|daughter|son|mum|mom)\b)/,
  /\bnon ?-?violent\b/,
  // Denied: "no violence or abuse".
  /\b(no|not|never|nor|without|zero|wasnt|isnt|any) (any |physical |real |ever )?(violen(t|ce)|abus(e|ive)|dv)( (or|and|nor) (any |any kind of )?(violence|abuse|fear|threats?))?\b/,
  /\bmurder (mystery|on the|documentary|podcast|she wrote)\b/,
];

const idioms = lazy(() =>
  [...killing(), ...dying(), ...blows(), ...others()].map((idiom) => new RegExp(idiom, "g")),
);

/** The text without the sayings above: a dash stands for each. */
export function withoutIdioms(text: string): string {
  return idioms().reduce((rest, idiom) => rest.replace(idiom, "-"), text);
}
