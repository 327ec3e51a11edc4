import { lazy } from "../../../lazy.ts";

// Matched against text in the spelling of text-speak.ts (no apostrophes, "want to" and "going to" in full, no "just"), with
// the everyday sayings of danger-idioms.ts taken out: so these can be broad.

const self = "(my|him|her|them|your)sel(f|ves)";
const place = "(bridge|roof|building|balcony|cliff|ledge|platform|tracks|railway)";
const drugs =
  "(pills|tablets|meds|paracetamol|tylenol|painkillers|antidepressants|sertraline|ibuprofen|xanax|insulin|sleepers)";
// "Live with him", "in that flat", "wake up alone", "a lie" are about other things.
const elsewhere =
  "(?! (a|alone|apart|at|before|by|each|early|every|far|for|free|happily|here|him|her|in|life|me|my|near|crying|sad|angry|happy|anxious|thinking|next|off|on|out|rent|so|the|them|there|til|till|to|together|until|up|with|you)\\b)";

const suicide = () => [
  /\bsui?[cs]i?d(e|es|al|le|ial|ally)\b/,
  /\b(sewer ?slide|unaliv(e|ed|ing)|kms|kys|ctb)\b/,
  // Anyone's: who has lost somebody so, or is threatened with it, is at risk too.
  new RegExp(`\\bkill(s|ed|ing)? ${self}\\b`),
  /\b(end|ending|ended|take|taking|took) (my|his|her|their) (own )?life\b(?! (back|into|for|to|in (my|his|her|their) (own )?hands?)\b)/,
  new RegExp(
    `\\b(off|offs|top|topped|topping|neck|hang|hanging|hanged|hung|end|ending|gas|shoot|shooting|shot|drown|drowning|stab|poison) ${self}\\b`,
  ),
  /\bhow (id|ill|im going to) do it\b(?! (all |again|better|differently|now|next|over|this time))|\btalked me (down|out of it)\b/,
  /\bdo(ing)? (myself|himself|herself) in\b/,
  /\b(i|ive|i have) attempted( (again|before|in|it|last|once|twice|when)\b|$)/,
  /\b(my|another|an|first|second|last) attempts?\b(?! (at|to)\b)/,
  /\bend(ing)? it all\b|^end (it|everything)$/,
  // "End it with him" is a breakup.
  /\b(im|id|i|want|going|ready|need|time|could|should|might|tried|tempted) (to )?end (it|everything|things)\b(?! (with|on|in|there|by|badly|well|nicely|properly|before|because|when|for|over|after|between)\b)(?<!\bi end things)/,
  /(?<!\bdont )\bwant (it|this|everything|it all|everything all) (all )?to (end|stop|be over)(,| for good|$)/,
  // Not of "ending it with her".
  /\b(going to|might|want to) do (something|anything) (stupid|silly|drastic)\b|\bfeel like ending\b/,
  /\b(letters|notes) to (everyone|everybody|my (kids|family|mum|mom|parents|children))\b/,
  /\bthoughts (of|about) ending\b|\b(of|about) ending (it|everything)\b(?! with\b)/,
  /\b(think\w*|thoughts?|ideas?|dream\w*|urges?) (of|about|to) (\w+ )?(drown|hang|jump|bleed|crash|overdos)(ing|e)?\b(?! (out|up|on|with|round|around|ship|in|into bed)\b)/,
  /\b(painless|easiest|quickest|easy|best) ways? to (go|die|end|do it)\b|\bways to (go|die|end it)\b/,
];

const death = () => [
  // "I want him to die" is the other list's.
  /(?<!\b(him|her|them|he|she|they|you|people|both|bastard|bitch|hope you) (to |should |could |would |all |both |deserves? to |deserved to )?)\bdie\b/,
  /(?<!\b(he|she|they) (said|says|told me) (id|ill|im going to) be )(?<!\b(want|wish|wanted|see) (him|her|them|he was|she was|they were|he were|she were) )\bdead\b/,
  /\bdeath\b(?! threats?)/,
  /\b(want|going) to dye\b(?! (my|it|hair|her|his)\b)/,
  /\b(god|lord|jesus) (to |would |will )?takes? me\b|\bbe with .{0,25}\bin heaven\b|\bsoon .{0,12}at peace\b/,
  /\b(im|i|feel|feels|like|of|about|rather be|than|by|keep) (\w+ )?dying\b/,
  /\b(if|when|wish|hope|should have|should of) (i|id|i had)? ?died\b/,
  /\b(my funeral|my own funeral|six feet under|in a (coffin|body bag)|suicide note|goodbye (letters|notes?))\b/,
  /\b(wish|if|better if|easier if|wishing) (id|i|i had|i was|i were|i have)? ?(was |were |had )?(wasnt|werent|hadnt|never|not) (been )?(born|exist|existed|here|alive|around|woken up|woke up|in (it|this world|their li(fe|ves)|the picture))\b/,
  /\bwish i (was|were|could be) (gone|not here|not alive)\b(?! (with|for|when))/,
  /\b(if|when|once|after) (i|im|ive|id) (\w+ )?(gone|wasnt (here|around|alive)|werent (here|around)|disappeared|vanished|not (here|around))\b/,
  /\b(want|wanted|ready) to be (gone|with (god|jesus)|in heaven|no more)\b/,
  /\b(someone|somebody|please) kill me\b/,
  // What people say who leave.
  /\bthis is (my|the) (last|final) (message|text|goodbye)\b/,
  /^goodbye$|\btell (my|the) (kids|children|family|mum|mom|dad|parents|son|daughter|boys|girls) i love\b/,
  /\bwont be (a|your|their) (problem|burden|bother)\b|\b(anyone|anybody|people|nobody|no one) (would |will |d )?(miss me|notice if)\b/,
  /\bgoodbye (everyone|everybody|all|world|cruel world|forever)\b/,
  /\bby the time (you|anyone|he|she|they) (have )?(read|get|see|find|finds|gets|sees|reads)s? this\b/,
  /\b(dont|wont (have|need) to) worry about me (anymore|after|again|much longer|soon)\b/,
  // An accident, wished for.
  /(?<!\b(he|she|they) (\w+ )?(gets?|got|is|was) )\b(hit|run over|run down|flattened) by a (bus|car|lorry|truck|train|van)\b/,
  /\b(bus|car|lorry|truck|train) (would )?(hits?|runs?|takes?) me\b/,
];

const notLiving = () => [
  new RegExp(
    `\\b(dont|cant|not|wont|wouldnt|no longer|never|hadnt|no will|no reason|no point|point in|point of|point|nothing left|tired of|sick of|done|worth|have to|strength to|energy to|deserve to|hope i dont)\\b[^.!?,;]{0,25}\\b(live|living|be alive|being alive|stay alive|alive|exist|existing|be here|being here|be around|being around|wake up|waking up|woken up)\\b${elsewhere}(?<!\\b(where|place|somewhere) to live)`,
  ),
  /\b(why am i|shouldnt be|should not be|barely|hate being|sorry im|not) (here or )?alive\b/,
  /\b(no|any|a|one) (good )?reason to (get up|carry on|go on|keep going|continue|be here|stay)\b(?! (together|in|with)\b)/,
  /\bdont (think|know|see)( if| how)? (much longer )?i can (keep going|go on|carry on|do this|cope|hold on|keep (this|it) up|take this)\b/,
  /\bnothing (left |else )?to live for\b|\blive for\?*$/,
  /\b(dont|not) (plan|planning|expect|expecting|intend|intending) (to|on) (live|living|be alive|being alive|be here|being here)\b/,
  /\b(stop|cease to) exist(ing)?\b/,
  /\b(want to|wish i could|i could) (disappear|vanish)\b(?! (from|off|into|to|on)\b)/,
  /\b(never|not|dont) (wake|waking)( up)?( again)?($|[.,!]| (again|tomorrow|ever))/,
  /\bsleep forever\b|\bnothing matters\b|\bno hope( left)?( for me| anymore)?$|\bno hope left\b/,
  /\bpoint (in |of |to )?(life|carrying on|going on|anything|trying)\b(?! (with|a|an|about|dates?|holiday|here|in)\b)|\b(whats the|no|any|the) point anymore\b/,
  /\b(tired|sick|done|fed up|finished|had enough|cba) (of|with) (life|this life|my life|existing)\b/,
  /\b(give|giving|given|gave) up[.,]* on (life|living|myself|everything)\b/,
  /\b(my )?(?<!\b(love|sex|social|dating|work) )life(s| is| has| feels| seems)? (so )?(over|pointless|meaningless|worthless|hopeless|no meaning|no point|empty and)\b/,
  /\blife(s)? (isnt|is not|aint|not|no longer|is no longer) worth\b/,
  /\b(cant|dont want to) live without (?!(my |a |the )?(phone|coffee|tea|music|dog|cat|car|wifi|internet|netflix)\b)/,
  /\b(no|dont see (a|any|my)|cant see (a|any|my)|have no) future\b(?! (with|for us|together|in)\b)/,
  // "I can't go on dates".
  /\b(cant|dont want to|why) (go|carry|keep) (on|going)\b(?! (a|an|any|about|dates?|facebook|her|his|hinge|holiday|insta|instagram|my|our|social|the|their|tinder|to|trips?|vacation|with|texting|like that)\b)/,
  /\bcant (take|do|bear|stand|handle|cope)( with)? ?(this|it|things|life|the pain|any of (this|it))?( pain)? (anymore|any longer|much longer)\b/,
  /\b(dont (think|know if)|not sure|doubt) (if )?(i|ill|i can|im going to)( can)? (make it|survive|get) (through|to|till|until)? ?(the|this)? ?(night|tonight|tomorrow|morning|week|weekend)\b/,
  /(?<!\b(on|by) )\b(no|only|one|a|any|the) (other )?way out\b(?! (for|the|to|and|of (the|my|our|a))\b)/,
];

const burden = () => [
  /\b(better|happier|easier)( off)? without me\b|\bbetter off (not (here|being here)|gone)\b/,
  // "I'd be better off" is hope.
  /\b(family|kids|world|everyone|everybody|they|theyd|friends|people|he|hed|she|shed|mum|mom) (would |will |d |might )?be better off$/,
  /\b(im|i feel like|such) (a )?waste of (space|air|oxygen|a life)\b/,
  /\b(reach\w*|on|at|over) the edge\b(?! of my seat)/,
  /\b(im|such|being|be|nothing but) a burden\b|\bburden (on|to)\b/,
  /\b(nobody|no one|noone) (needs|would miss|d miss|would care|would notice)\b/,
];

const hurting = () => [
  /\bself ?-? ?(harm|injur)/,
  /\b(hurt|hurting|harm|harming|cut|cutting|burn|burnt|burned|burning|injure|injuring|hit|hitting|punch|punching|mutilat\w+) (myself|himself|herself|themselves)\b|\bcut again\b|\b(train|railway) tracks\b/,
  /\b(cut|cutting|(?<!\b(he|she|they|hed|shed|theyd) )(slit|slitting)|slash|slashing|carved|carving) (up |into )?(my|me) (wrists?|arms?|legs?|thighs?|skin|veins?|throat|stomach)\b/,
  /\bcutting\b|\bcuts (all )?(up|on|over|down|along) my\b|\b(covered in|new|fresh|more) (cuts|scars)\b|\bblades?\b/,
  /\bwant(ed)? to cut\b(?! (\w+ (off|out|down|ties)|him|her|them|it|contact|down|back|out|off|my|ties|the|people|things|alcohol|a)\b)/,
  /\bscratch\w* (at )?my (arms?|skin|wrists?|legs?)\b/,
  /\bpills\b|\btook (whatever|everything|anything) (was|i|in|from)\b|\btook (all of (them|it)|them all)\b|\bstarv(e|ing) myself\b/,
  /\b(enough|saved|stash of) (pills|tablets|meds)\b|\b(pills|tablets|meds) (saved|stashed|hidden|ready)\b/,
  /\boverdos(e|ed|es|ing)\b|\b(want|going|tried|trying) to od\b/,
  new RegExp(
    `\\b(all|bottles?|box|boxes|pack|packs|loads?|bunch|handful|lots?|too many|took some|the|whole)( of)?( my| the| these| her| his)?( sleeping)? ${drugs}\\b`,
  ),
  new RegExp(
    `\\b(took|taken|take|taking|swallowed|had)( about| like)? (\\d{2,}|ten|twelve|fifteen|twenty|thirty|forty|fifty) (\\w+ )?${drugs}\\b`,
  ),
  new RegExp(
    `\\b(hoarding|counting|saving up|stockpil\\w+|swallowed|swallow)( out)?( all)?( my| the)? ${drugs}\\b`,
  ),
  /\b(jump|jumping|jumped|step|stepping|stepped|throw(ing)? myself|walk|walking) (out )?(off|from|in front of|under|into|out of) (a |an |the |my |this |that )?(\w+ )?(bridge|roof|building|balcony|cliff|ledge|train|tube|bus|lorry|truck|traffic|sea|ocean|river|window)\b/,
  /\b(want to|going to|about|might|could|should|feel like) jump(ing)?($|\b(?= (off|now|tonight|and)))|\bjumping sounds\b|\b(almost|nearly) jumped\b(?! (for|out|at|on|up|into bed)\b)/,
  new RegExp(
    `\\b(standing|stood|sat|sitting|im|up|edge|looking) (on|at|of|off|over) (a |the )(edge of (a |the )?)?(${place}|edge)\\b`,
  ),
  /\bon (the|a) (roof|ledge|bridge)\b(?! (watching|with|fixing|having|for|of the world)\b)/,
  /\b(drove|went|walked|going|driving|walking) to the (cliffs?|bridge|viaduct|ledge|tracks)\b/,
  /\b(think\w*|thought|want|wanted|tempted|feel like|going to) (\w+ ){0,2}crash(ing)? (my|the|into)\b/,
  /\bdriv(e|ing) (my car |the car |it |myself )?(into|off) (a |the )?(\w+ )?(tree|wall|bridge|cliff|river|lorry|truck|lake|barrier|traffic|road)\b/,
  /\b(noose|razor|razor blades?)\b|\b(have|got|bought|tied|find|found) (a|the|some) (\w+ )?rope\b/,
];

/** What says, or may well say, that somebody thinks of suicide or hurts themselves. */
export const selfHarm = lazy(() => [...suicide(), ...death(), ...notLiving(), ...burden(), ...hurting()]);
