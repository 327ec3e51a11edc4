import { lazy } from "../../../lazy.ts";

/**
 * The situations that people tell in their own words (docs/plans.md, section 1, "Answers at any time"), by their number in
 * the menu. Precision first: what is not surely one of them is left to be not understood.
 */

/** Contractions in full and the commonest typos mended, so that the patterns below need one way of writing. */
const mended = lazy((): [RegExp, string][] => [
  [/\b(he|she|it|that|who|there)'?s\b/g, "$1 is"],
  [/\bthey'?re\b/g, "they are"],
  [/\b(i|they|we)'?ve\b/g, "$1 have"],
  [/\bisn'?t\b/g, "is not"],
  [/\b(te?xe?te?d|te?xt'?d|txt|texed|textd|texetd|texte|tetxed|txetd)\b/g, "texted"],
  [/\b(cal+e?d|calld|caleld)\b/g, "called"],
  [/\b(mess?[ae]?ged|massaged me|msg'?e?d|messgaed)\b/g, "messaged"],
  [/\b(s[ou]m+e?[ou]ne?|someon|somone|sum1|some1|some one|somebody|sombody)\b/g, "someone"],
  [/\b(cruell?|crule|creul|cruel+)\b/g, "cruel"],
  [/\bno[ -]contact\b/g, "nc"],
  [/\bre?an in ?to\b|\bbumped in ?to\b/g, "ran into"],
]);

const ex = "my ex|the ex|ex|my ex[- ](?:husband|wife|boyfriend|girlfriend|bf|gf|partner)";
const they = `(?:he|she|they|${ex})`;
/** "Her mother" is somebody else. */
const goesOn =
  "(?=$|[,.;:?!]| (?:again|back|today|yesterday|tonight|last|this|now|just|and|but|so|at|in|on|by|first|twice|when|because|cause|while|for|drunk|right|all|every|happy|saying|asking|i|we|what|out|is|is that|after|during)\\b)";
const them = `(?:him|them|each other|one another|${ex}|her${goesOn})`;
const adverbs =
  "(?:(?:just|has|have|is|are|had|finally|suddenly|only|already|keeps?|kept|again|now|actually|really|literally|accidentally|stupidly|drunkenly|drunk|also|ended up|went and|did|been|totally|fully|kinda|won't stop|wont stop|will not stop|messed up and|screwed up and|fucked up and|panicked and|got drunk and|was drunk and|was weak and|broke down and|lost it and|caved and|gave in and) )*";
const newPartner =
  "(?:boyfriend|girlfriend|bf|gf|partner|girl|guy|man|woman|lover|crush|wife|husband|boy|lady|fling)";
const aNewOne = `(?:someone|anyone|(?:a|an|some|this|another|the) ?(?:new|other|another|different|younger|older)? ?${newPartner}|other people|new people|another (?:one|person))`;

const saidTo =
  "(?:texted|called|phoned|rang|messaged|emailed|e-mailed|contacted|facetimed|dmed|dm'd|snapped|wrote(?: to)?)";

const patterns = lazy(() => [
  // 1 They got in touch
  [
    new RegExp(
      `\\b${they} ${adverbs}(?:text|texted|texts|texting|messaged|messages|messaging|emailed|dmed|dm'd) me\\b`,
    ),
    new RegExp(
      `\\b${they} ${adverbs}(?:wished me (?:a )?(?:happy|merry)|asked (?:how i (?:am|was|was doing)|about me|to (?:talk|meet))\\b)`,
    ),
    new RegExp(
      `\\b${they} ${adverbs}(?:texted|texts|texting|called|calls|calling|phoned|phones|rang|messaged|messages|messaging|emailed|emails|contacted|contacts|facetimed|dmed|dm'd|snapped|wrote|writes|replied)(?: to)?(?: (?:me|us))?${goesOn}`,
    ),
    new RegExp(
      `\\b${they} ${adverbs}(?:reached out|got in touch|hit me up|(?:sent|sends|left|leaves|leaving|sending) me (?:a|an|this|another|some|his|her|their|flowers|something)\\b|(?:wants|want) to (?:talk|meet|see me))`,
    ),
    new RegExp(
      `\\b${they} ${adverbs}(?:liked|likes|liking|viewed|views|watched|watches|watching|commented on|reacted to|looked at) (?:all )?(?:on )?my (?:\\w+ )?(?:photos?|pics?|pictures?|story|stories|posts?|reels?|selfie|profile|status)\\b`,
    ),
    new RegExp(`\\b${they} ${adverbs}(?:followed|unblocked|added) me\\b`),
    new RegExp(`\\b(?:heard|hear|hearing) from ${them}`),
    new RegExp(`\\b(?:text|call|contact|message|email|e-mail|voicemail|letter|dm) from ${them}`),
    new RegExp(
      `\\bwhat (?:if|do i do if|to do if|should i do if) ${they} (?:text|call|message|contact)s? me\\b`,
    ),
    new RegExp(
      `\\b(?:should|can|may|must) i (?:answer|reply|respond|text back|write back)(?:$|\\?| to ${them}| ${them})`,
    ),
  ],
  // 2 I broke the quiet
  [
    /^broke (?:the )?(?:nc|silence|quiet|streak|rules?)\b/,
    new RegExp(`\\bi ${adverbs}sent (?:him|her|them|${ex}) (?:a|an|another|the|this|my|some|flowers)\\b`),
    new RegExp(`\\bi ${adverbs}(?:slept|hooked up|met up|had sex) with ${them}`),
    new RegExp(
      `\\bi ${adverbs}(?:went to|showed up at|turned up at) (?:his|her|their) (?:house|place|flat|work|apartment|door)\\b`,
    ),
    new RegExp(
      `\\bi ${adverbs}(?:replied|responded|answered)(?: to)? (?:his|her|their) (?:texts?|messages?|calls?|emails?|dms?|story)\\b`,
    ),
    /\bi (?:\w+ )?(?:broke|have broken|'ve broken) (?:the )?(?:nc|silence|quiet|streak|rules?|no-contact)\b/,
    /^(?:ok |sorry |so |well |oh no |damn |ugh |help |and |but )*i (?:just |already |think i )?(?:have )?(?:broke|broken) it(?:$| (?:again|today|yesterday|last|tonight|this|already|and|i)\b|[,.;])/,
    new RegExp(`\\bi ${adverbs}${saidTo} (?:back${goesOn}|${them})`),
    new RegExp(
      `\\bi ${adverbs}(?:replied|answered|responded|reached out)(?:$|[,.;]| (?:to )?${them}| (?:today|yesterday|last night|tonight|again|and)\\b)`,
    ),
    new RegExp(
      `\\bi ${adverbs}(?:gave in|slipped)(?: up)?(?:$|[,.;]| (?:and|again|today|yesterday|last night|tonight)\\b)`,
    ),
    new RegExp(`\\bi ${adverbs}(?:drunk|booty)[ -](?:texted|called|dial+ed) ${them}`),
    new RegExp(
      `\\bi ${adverbs}caved(?: in)?(?:$|[,.;]| (?:again|today|yesterday|last night|tonight|and (?:texted|called|messaged|wrote))\\b)`,
    ),
  ],
  // 3 We ran into each other
  [
    new RegExp(`\\b(?:ran|run|bump|running|walked|came) (?:into|across) ${them}`),
    /\bwe (?:just )?met by (?:accident|chance)\b/,
    new RegExp(`\\bcross(?:ed)? paths with ${them}`),
    new RegExp(
      `\\b(?:i|we)? ?${adverbs}(?:saw|seen|spotted|met) (?:${they}|${them}) (?:\\w+ )?(?:at|in|on|outside|near) (?:the|a|my|our|this|town|church|school|work|uni|class|college|campus)\\b`,
    ),
    /^(?:saw|i saw|i just saw|just saw) (?:him|her|them|my ex)(?: today| just now| yesterday| by accident)?$/,
    new RegExp(
      `\\b${they} (?:was|were|is|are) at the (?:same )?(?:shop|store|supermarket|gym|bar|party|cafe|pub|station|mall)\\b`,
    ),
  ],
  // 4 They see someone new
  [
    new RegExp(
      `\\b${they} (?:(?:is|are|has|have|been|already|now|just|got|started|was|were|must be|might be) )*(?:seeing|dating|with|sleeping with|going out with|in love with|hooking up with|talking to|kissing|living with|met|found|got|has|have) ${aNewOne}\\b`,
    ),
    new RegExp(`\\b(?:is|are) (?:he|she|they|my ex) (?:already |now )?(?:seeing|dating|with) ${aNewOne}`),
    new RegExp(`\\b(?:his|her|their|my ex'?s) new ${newPartner}\\b`),
    new RegExp(
      `\\b${they} (?:(?:is|are|has|have|already|just|got) )+(?:engaged|married|moved on|on (?:tinder|hinge|bumble|a date))\\b`,
    ),
    new RegExp(`\\b${they} (?:already )?moved on\\b`),
    /\b(?:saw|seen|spotted) (?:him|her|them|my ex) (?:out )?with (?:someone|another|a (?:new )?(?:girl|guy|man|woman|boy)|(?:his|her|their) new)\b/,
    new RegExp(
      `\\b${they} (?:is |are |started |been )+(?:dating|sleeping with) my (?:best )?(?:friend|sister|brother|cousin|coworker|colleague|roommate)\\b`,
    ),
    /\bthere is someone (?:else|new)\b|^someone (?:new|else)$/,
  ],
  // 5 Must it be four weeks?
  [
    /\b(?:has to|have to|need to|needs to|must|why|does it|do i|should it|do we|necessary)\b.*\b(?:four|4|28) (?:whole |full |entire |long )?(?:weeks|days)\b(?! (?:ago|since|now|for|until|old|in|later|and))/,
    /\b(?:is|are|would|will|isn't) (?:just |only )?(?:one|two|three|1|2|3|a|10|14|21) (?:weeks?|days) (?:be )?(?:enough|ok|okay|fine)\b/,
    /\bcan (?:i|it|we) (?:just )?(?:do|be|make it|have|try) (?:just |only )?(?:one|two|three|1|2|3|a|less|shorter|fewer)(?: than)?(?: (?:weeks?|days|four|4|time))?\b/,
    /\b(?:four|4) weeks (?:is|are|feels|seems) (?:so|too|very|really|way too) (?:long|much)\b/,
    /^why so long$/,
    /^(?:why )?(?:does|must|has) it (?:really )?(?:have to |to )?(?:be |take |last )?(?:so|this|that) long$/,
    /^how long (?:does|must|should|do) (?:it|this|i|the (?:quiet|silence)|nc) (?:have to |need to )?(?:be|last|take|go on|wait|stay quiet|keep (?:it|quiet))(?: for)?$/,
  ],
  // 6 Is it cruel?
  [
    /\bis(?: not)? (?:it|this|that|nc|the (?:quiet|silence)|(?:this |the )?silence|being (?:quiet|silent)|not (?:talking|answering|replying)|ignoring (?:him|her|them))(?: \w+ (?:him|her|them))?(?: not)? (?:a bit |a little |kind of |kinda |really |so |just |too |rather |pretty )*(?:cruel|mean|rude|unkind|heartless|selfish|(?:a )?punishment|punishing|playing games|a game|manipulative|unfair (?:to|on) )/,
    /^(?:but |and )?(?:it|this|that|nc|the (?:quiet|silence)) (?:is|feels|seems|sounds) (?:a bit |a little |kind of |kinda |really |so |just |too |rather |pretty |like )*(?:cruel|mean|unkind|heartless|(?:a )?punishment|manipulative|(?:a )?game)(?:$|[,.;?]| (?:to|not|and|but|though|somehow)\b)/,
    /\bam i (?:being |not )?(?:a bit |too |so )?(?:cruel|mean|rude|unkind|heartless|selfish|punishing)\b/,
    /\bis(?: not)? (?:it|this) (?:fair|kind|nice) (?:to|on) (?:him|her|them|my ex)\b/,
    /\b(?:feel|feels) (?:cruel|mean|heartless) (?:to|not|ignoring|being)\b/,
  ],
]);

/** Not what has happened: a wish, a dream, long ago; or somebody else's story. */
const notNow =
  /\b(wish|wished|hope|hoping|if only|dream|dreamt|dreamed|remember|used to|last (year|summer|winter|spring|autumn)|years? ago|back then|imagine|pretend|almost|nearly|never|interview|job|bank|doctor|doctors|dentist|landlord|appointment|pay|paid|visa)\b|\b(has|have|did|do|does|was|wo)(n'?t| not) (he|she|they)\b/;
const someoneElse =
  /\bmy (mom|mum|mother|dad|father|sister|brother|friend|best friend|boss|son|daughter|aunt|uncle|cousin|roommate|flatmate|neighbou?r|teacher|kid|kids|parents)('s)?\b.*\b(he|she|they)\b|\bwho (texted|called|messaged)\b/;

/** Longer than this it tells a story, and no situation of these. */
const longestTold = 300;

/** The number of the situation that a folded text tells of, from 1; undefined when it tells of none. */
export function findSituation(folded: string): number | undefined {
  if (folded.length > longestTold) return undefined;
  const said = mended().reduce((text, [typo, right]) => text.replace(typo, right), folded);
  if (notNow.test(said) || someoneElse.test(said)) return undefined;
  // Whom they were seen with counts for more than where; what the person did, for more than what came first.
  const found = [4, 2, 3, 1, 5, 6].find((number) => patterns()[number - 1]?.some((way) => way.test(said)));
  return found;
}
