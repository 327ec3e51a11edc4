import { lazy } from "../../../lazy.ts";

// Matched against text in the spelling of text-speak.ts (no apostrophes, "want to" and "going to" in full, no "just"), with
// the everyday sayings of danger-idioms.ts taken out: so these can be broad.

const me =
  "(me|us|my (kids?|child|children|son|daughter|face|head|mum|mom|dad|brother|sister|dog)|the (kids?|children|baby|dog))";
const them =
  "(him|her|them|someone|somebody|everyone|people|my ex|my (wife|husband|partner|boyfriend|girlfriend)|(his|her|their|the|that) (new |stupid )?(boyfriend|girlfriend|bloke|girl|guy|man|fella|missus|mate|wife|husband|bastard|bitch))";
const body =
  "(arms?|wrists?|hand|fingers?|nose|ribs?|jaw|throat|neck|hair|face|teeth|tooth|legs?|head|skull|eye|kneecaps)";
const blow =
  "(hit|hits|hitting|slap|slaps|slapped|slapping|smack|smacks|smacked|punch|punches|punched|punching|kick|kicks|kicked|kicking|beat|beats|beating|beaten|head ?-?butt(s|ed)?|chok(e|es|ed|ing)|strangl(e|es|ed|ing)|throttl(e|ed|ing)|stab|stabs|stabbed|stabbing|shoot|shot|batter(s|ed)?|thump(s|ed)?|belted|attack(s|ed|ing)?|assault(s|ed|ing)?|suffocat(e|ed|ing)|poison(ed|ing)?|drugged|murder(s|ed|ing)?)";

const againstMe = () => [
  new RegExp(`\\b${blow} ${me}\\b`),
  new RegExp(
    `\\b(molest(s|ed)|grop(es|ed|ing)|stalk(s|ed|ing)|scratch(es|ed)|spat (at|on)|spits (at|on)) ${me}\\b`,
  ),
  /(?<!\b(dog|cat|mosquito|something|bug) )\b(bit|bites) me\b/,
  /\b(spat|spits) in my face\b|\bshov(es|ed|ing) me\b|\brough(ed|s|ing)? me up\b|\b(went|goes|came|comes|coming|lunged|lunges) (for|at) me\b/,
  /\b(smash|broke|held|hold|put|threw|press|chuck|pour)\w* (\w+ ){1,3}(over|to|at|against|round|around) my (head|throat|neck|face|mouth)\b/,
  // Said to us, it asks for an end to the texts.
  /(?<!^(please )?(stop|quit) )\bharass(es|ed|ing|ment)?\b/,
  /\b(push(es|ed|ing)?|drag(s|ged|ging)?|threw|throws|slammed|slams|pin(s|ned)|chucked) me( (up )?(down|into (a|the)|against|to the|over|about|around|off|onto|on the|across|by|when|so hard|and|again|once|twice)\b|$)/,
  new RegExp(
    `\\b(grab(s|bed|bing)?|pull(s|ed|ing)?|yank(s|ed)?|held|hold|holding) (me( (by|so hard|down|against|and|from|when)\\b|$)|my ${body}\\b)\\b(?! and walked)(?<!(held|hold|holding) my (hand|face|head))`,
  ),
  new RegExp(`(?<!\\bi )\\b(broke|breaks|bruised|fractured|twisted|bit|burn(ed|t)) my ${body}\\b`),
  /\bknock(s|ed|ing)? (me|us) (about|out|around|over|down|unconscious)\b/,
  /\b(gave|gives|giving|given) me (a |the )?(\w+ )?(slap|smack|beating|kicking|hiding|black eye|fat lip|thump|backhander|punch|shove)\b/,
  /\bby (my|the) (hair|throat|neck|scruff|collar|wrists?)\b|\b(burn(ed|t)|scalded|burns) me with\b/,
  new RegExp(`(?<!\\bi )\\b(slam|squeez|twist|bang|smash|stamp|crush|bend|bent)\\w* (on )?my ${body}\\b`),
  /\b(split|fat|busted) lip\b|\bbroken (nose|ribs?|jaw|wrist|cheekbone)\b|\bhospital\b.{0,25}\b(he|she|they) (did|hit|put)\b/,
  /\b(black eye|(have|got|with|in|of|left) (\w+ ){0,2}bruises|bruises (on|all|up))\b/,
  /\b(been|was|being|got|get|getting) (hit|beaten|punched|slapped|strangled|choked|attacked|kicked|assaulted|threatened|stalked|stabbed)\b(?! (by|with|for|out|off|to) (a|an|the|it|reality|my own|work|and)\b)(?! (out|off|to)\b)/,
  /\b(threw|throws|throwing|chucked|chucks|lobbed|launched|hurled|flung) (?!himself|herself|themsel)(\w+ ){1,3}at (me|us|him|her|them)\b|\b(throw|throws|throwing|threw) (things|stuff|plates|furniture)\b(?! (out|away)\b)/,
  /\bhands? (on|to|at|round|around) (me\b(?! shoulder)|my (neck|throat|face))(?<!\bmiss (his|her|their) hands on me)|\brais(ed|es|ing) (his|her|their|a|my) (hand|fist)s?\b/,
  /\b(got|gotten|gets|getting|was|were|been|became|turned|into a|it) physical\b(?! (touch|therapy|health|ed|attraction|intimacy|distance|affection|activity|type|relationship|contact)\b)/,
  /\b(he|she|they|ex|partner|husband|wife|boyfriend|girlfriend) hurts me\b(?! (that|when|to|so)\b)|\b(he|she|they|ex|partner) scares me\b|\bhurt(s|ing)? (my (kids?|child|children|son|daughter|mum|mom|dog)|the (kids?|baby|dog))\b|\bphysically hurt|\bhurt (me|him|her|them)( \w+)?,? physically\b/,
];

const sexual = () => [
  /\brap(e|ed|es|ist|ing)\b|\bsexual(ly)? (assault|abus|harass)/,
  /\bforced (himself|herself|themsel(f|ves)) on\b/,
  /\b(forced|made|makes|forces|pressured|coerced) me (to |into )?(having |have )?(sex|sleep with|do (sexual|stuff|things)|touch)/,
  /\bsaid no (and|but) (he|she|they) (did it anyway|kept going|carried on|dont (stop|listen))\b|\b(woke up|asleep|passed out|drunk)\b.{0,25}\b(sex with|inside|on top of) me\b/,
  /\b(share|post|leak|send)\w* .{0,15}\b(my|our) (nudes?|naked|intimate|private)\b|\bshared my (pics|photos)\b/,
  /\btouch(es|ed|ing) me (when|while|without|inappropriately|up)\b/,
  /\b(take no for an answer|without my consent|nonconsensual|non consensual|revenge porn|blackmail(s|ed|ing)?)\b/,
];

const abuse = () => [
  /\babus(e|ed|es|er|ers|ive|ing)\b|\bviolen(t|ce|tly)\b|\bdv\b|\bassault|\bcoercive\b|\brefuge\b|\bbeatings?\b(?! out)|\barrested\b|\bpolice\b/,
  /\b(restraining|protection|protective) order\b|\border of protection\b|\bnon ?-?mol/,
  /\b(called|call|calling|ring|rang|phoned) (the )?(police|cops|911|999)\b/,
  // Afraid of the person, not of losing them.
  /\b(afraid|scared|terrified|frightened|fear) (of|for) (him|her|them|me|what (he|she|they|hed|shed|theyd)|my (ex|life|safety|kids|children|son|daughter|family|partner|husband|wife|boyfriend|girlfriend))\b(?! (leaving|moving|forgetting|finding|seeing|meeting|dating|rejecting|saying|being|not|having|getting|thinks?|thinking|say|says)\b)/,
  /\b(scared|afraid|frightened|terrified) to (go home|leave the house|say no|leave (him|her))\b|\bin fear of\b/,
  /\b(scared|afraid|frightened|terrified|worried) (he|she|they)(d| is| might)? (going to )?(come|comes|turn up|show up|find me|hurt|hit|kill|take the|get me|do (it|something))\b/,
  /\b(not|dont feel|dont ever feel|never feel|never felt|isnt|aint|no longer feel) (very |so )?safe\b(?! to\b)|\bunsafe\b/,
  /\bfollow(s|ed|ing)? (me|us) (home|everywhere|around|to (my )?work|from|in (his|her|the) car)\b/,
  /\b(is|was|hes|shes|theyre|waits|waiting|sits|sitting|parked|stood|standing|shows up|showing up|turns up|turning up|been|shouting|banging|knocking) (\w+ )?(outside (my|our) (house|flat|door|home|work|office|apartment|window|place|job)|by my (car|house|flat)|on (the|my) door)\b/,
  /\b(he|hes|she|shes|they|ex) (\w+ )?(shouting|screaming|banging) outside\b|\b(showed|turned|shows|turns|showing|turning) up at my (work|house|flat|home|job|office|school)\b/,
  /\b(hang|driv|park|sit|wait|lurk)(s|es|ing|ed) (\w+ ){0,3}(outside|past|by|round|around|near|up and down) my (street|house|flat|road|work|car|place|home)\b/,
  /\b(waits|waiting) for me (outside|after|at|by|near)\b|\b(parked|waiting|standing|sitting|sat|stood) outside( again| now)*$|\bbroke in(to)? (my|our)\b/,
  /\bhiding (from (him|her|them)|in (the|my) (bathroom|toilet|closet|wardrobe|car|room))\b|\b(hes|shes) here and im\b/,
  /\b(track(s|ed|ing)? (me|my (phone|car|location))|hack(s|ed|ing)? my phone|airtag|tracker (on|in) my|spying on (me|my)|monitor(s|ed|ing)? (me|my|everything|every)|(wont|dont|never) stop (following|coming|turning up))\b|\bcontrol(s|led|ling) (all )?(of )?my (money|phone|life|bank|every)/,
  /\bwo(nt|uldnt) let me (leave|out|go home|go out)\b|\block(s|ed)? me (in|up)\b|\bkept me (locked|prisoner|inside)\b|\bso (i|he|she) cant (leave|get out|get past)\b/,
  /\b(took|takes|hid|hides) my (keys|phone|passport|bank card|wages|money)\b(?! charger)/,
];

const threats = () => [
  /\bthreat(s|en|ens|ened|ening)?\b/,
  // Whoever is to be killed: what is no threat is an idiom, and taken out before.
  /\bkill(s|ed|ing)?\b(?<!\b(please|someone|somebody) kill)/,
  /\bfind me and\b|\b(find|hunt|get) me (wherever|down|no matter)\b|\bmake me (sorry|pay|regret it)\b|\bslit my\b|\b(he|she|they) (said|says|told me) (id|ill|im going to) be dead\b/,
  /\b(wants|wanted|tried|trying|tries|comes?|coming|going) (round |over |here )?to (hurt|finish|get) (me|us)\b(?! (to|back|a|an|into|out)\b)|\b(run|ran) (me|him|her|them) over\b/,
  /\b(hed|shed|theyd|he|she) (hurt|finish|beat|get) (me|us) if\b/,
  /\b(gun|knife|knives|shotgun|pistol|machete|rifle|weapons?|(baseball|cricket) bat)\b/,
  /\bif (he|she|they|i) cant have (me|him|her|them)\b|\b(put|putting) (me|him|her|them) in (the ground|hospital|a (coffin|box|grave))\b/,
  /\bcoming to get (me|us)\b/,
];

const byMe = () => [
  new RegExp(
    `\\b${blow} (${them}|you)\\b(?<!\\b(he|she|they|who) (\\w+ )?${blow} (him|her|them|you))(?! back on\\b)`,
  ),
  // "I don't want to hurt her" is remorse.
  new RegExp(
    `(?<!\\b(dont|never|not) )\\b(want to|going to|ill|could|might|tempted to) (hurt|harm|smash|torture|destroy) (${them}|you)\\b`,
  ),
  new RegExp(
    `\\b(thoughts (of|about)|imagin(e|ing)|thinking (of|about)|think about) (hurting|harming) (${them}|people)\\b`,
  ),
  new RegExp(
    `\\b(i|have|had|of|never) (\\w+ )?(pushed|shoved|grabbed|shook|choked) ${them}( (down|into (a|the)|against|over|so hard|by|and|that (night|day|time))\\b|$)`,
  ),
  new RegExp(`\\bi (\\w+ )?(grabbed|twisted|pulled|broke) (his|her|their) ${body}\\b`),
  /\bi (\w+ )?threw (\w+ ){1,3}at (him|her|them)\b|\bput my hands on (him|her|them)\b|\b(laid|lay|lays) a (finger|hand) on\b|\bsee (him|her|them) (bleed|suffer|in pain)\b/,
  /\b(blocked|broke|kicked|smashed) (in )?(the|her|his|my|our) (front |bedroom )?doors?\b|\b(smash|trash|wreck)(ed|es|ing) (up )?(the|my|our) (flat|house|phone|car|window|room|place|stuff|things|tv|telly)\b/,
  /\bpunch(ed)? (the|a) (wall|door) (next to|by|near|beside|inches|right)\b/,
  // What is wished on them.
  /\b(want|wish|hope|wanted) (him|her|them|they|he|she|you|both of them|they both) (was |were |would |to be |to |gets? |all )*(dead|dies|die|drop dead|suffers?|hit by|run over|hurt)\b/,
  /\bdeserves? to (be beaten|get beaten|suffer)\b|\b(he|she|they) deserves? to die\b/,
  new RegExp(
    `\\b(smash|punch|kick|bash|cave|rip|break|blow|slit|cut|slap) (his|her|their|that|the)( \\w+)? ?(${body}|brains|lights)\\b`,
  ),
  /\bbeat (the )?(shit|crap|hell|living \w+) out of\b|\bbeat (him|her|them) up\b/,
  /\b(burn|set fire to|torch|blow up) (down )?(his|her|their|the) (house|car|flat|place|home|apartment)\b/,
  /\bmake (him|her|them|you|both of them) (suffer|bleed|pay( for (this|that|it|what)|\b(?= i\b|,|$)))/,
  new RegExp(`\\b(go|going|come|coming) (round|over|up) (there )?(and|to) (smash|hurt|sort|do) ${them}\\b`),
];

/** What says, or may well say, that somebody hurts, threatens or controls the person, or that the person may hurt somebody. */
export const violence = lazy(() => [...againstMe(), ...sexual(), ...abuse(), ...threats(), ...byMe()]);
