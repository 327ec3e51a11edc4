import { lazy } from "../../lazy.ts";
import { type Guess, guesses } from "../reader/reader.ts";

/** A text of more words than this is a story: what a short pattern finds in it is not what it is about. */
const shortText = 16;

/**
 * What is said so often, and so plainly, that no model is needed. By the labels of train/lines; the first that fits
 * counts. Matched against a folded text without marks of punctuation.
 */
const plain = lazy((): [string, RegExp][] => [
  [
    "urge",
    /\bhow (do|can|to|would) ?i? ?(stop|quit|keep from|resist|not|avoid) (texting|calling|messaging|checking|stalking|contacting|looking|text|call|check)\b/,
  ],
  [
    "sad",
    /\b(stop|end|ease|take away) (the |this |all this |all the |my )?(pain|hurt|hurting|ache|crying|sadness|tears)\b|^(please )?make (it|this) stop$|\b(the pain|hurts so|heart hurts|aching|it hurts|everything hurts)\b/,
  ],
  ["ack", /^(skip|pass)( (on )?(this|that|it)( one)?)?( please)?( for (now|today))?$/],
  [
    "ack",
    /^(o?k+(ay)?( then| cool| sure| got it| thanks?)?|k+|cool|sure|got (it|you)|gotcha|alright|all right|fine|will do|sounds good|noted|lol|lmao|haha(ha)*|hm+|yep|yup|good|nice|great|perfect|word|bet|right|true|roger|understood|fair enough|same|vale|bueno|esta bien)$/,
  ],
  [
    "thanks",
    /^((ok|oh|wow|hey|many|so|no|yes|lol|aw+) )*(thanks?( you)?|thx|ty(sm|vm)?|tks|thank u|cheers|appreciated?( it| this| that)?|i (really )?appreciate (it|this|that|you)|much appreciated|gracias|muchas gracias|bless you)( (so|very) much| a lot| again| for .{1,40}| mate| man| dude| guys| friend| i needed (that|this)| that helped?| really)*$/,
  ],
  [
    "thanks",
    /^(this|that|it) (is|was|really|actually|has)?( |actually|really|been|so|is|was)*(help(s|ed|ing|ful)?|what i needed)( me)?( a lot| so much| actually| today| right now)?$/,
  ],
  [
    "greeting",
    /^(hi+|hey+|hello+|yo+|sup|hiya|howdy|hola|buenas|buenos (dias|noches)|buenas (tardes|noches)|good (morning|afternoon|evening|night)|morning|evening|gm|gn)( there| you| all| everyone| again| friend| bot| bestie| love)*$/,
  ],
  [
    "confused",
    /^(huh|what|wat|wut|eh|sorry what|come again|pardon|say (that )?again|(i )?(dont|do not) (understand|get (it|this|that))|im (confused|lost)|what do you mean|what does (this|that|it) mean|que|no entiendo|(sorry )?(what was|whats|what is|what were) the question( again)?|what (did|do) you (ask|want)( me)?( again)?|what am i supposed to (say|send|do|reply|answer))( by (this|that))?( tho| though)?$/,
  ],
  [
    "status",
    /^(whats?|what is|wheres?|where is|show( me)?|tell me|check|give me|see) my (status|progress|count(er)?|streak|day|number|days)( at| now| please)?$/,
  ],
  [
    "status",
    /\b(how (many|much) (days?|longer|time)|what day|which day|how far|where)\b.{0,12}\b(am i|have i|has it|is it|ive|im|do i|left|to go|been|we on|i got|i on)\b/,
  ],
  [
    "status",
    /\bhow (long|much longer)\b.{0,15}\b(till|until|til|before|left|to go|since|have i|has it been|is it)\b/,
  ],
  ["status", /^where (am i|do i stand|i am at|im at|are we)( now| at| in this| with this)?$/],
  [
    "when-next",
    /\bwhen\b.{0,20}\b(next|hear from (you|u)|text me|message|do (you|u) text|(are|will|do|u|you) (text|send|message)|coming|come)\b/,
  ],
  ["when-next", /\b(whats|what is|what comes|what happens) next\b/],
  [
    "cost",
    /\b(how much|what)\b.{0,15}\b(cost|pay|charged?|price|fee|owe)\b|^(is|are) (this|it|these|you|u|the texts)( all| really| service| actually)* (free|paid)\b|\b(do|does|will|is|am|are)\b.{0,20}\b(cost|charge[sd]?|charging|free|pay|billed|subscription)\b|\bcuanto cuesta\b|\b(es|son) gratis\b/,
  ],
  [
    "is-bot",
    /\b(are|r) (you|u) (a |an |even |actually |real|really )*(ro)?(bot|real|human|person|ai|robot|computer|machine|program|automated|chatgpt)\b|\bis (this|there|it) (a |an |even |actually |really )*(bot|real person|human|person|ai|robot|computer|machine|automated|somebody|someone)\b|\b(am i|is this) (talking|texting|speaking) (to|with) (a|an) /,
  ],
  [
    "human",
    /\b(talk|speak|chat|text|connect me|get me|be put through|reach|contact|call)\b.{0,12}\b(a|an|some|any|to|with|real|actual|live)\b.{0,10}\b(human|person|people|somebody|someone|counsel\w+|therapist|agent|operator|support)\b|^(human|agent|operator|representative|real person|live person)( please)?$|\bhablar con (una persona|alguien|un humano)\b/,
  ],
  [
    "who-are-you",
    /^(sorry |hey |hi |um+ |uh+ )*(who|whos|who is|who r|who are|whats|what is) (is |are |r )?(this|u|you|dis|number is this)\b/,
  ],
  [
    "who-are-you",
    /\b(how did|where did|how'd|how do) (you|u) (get|have) (my|this) (number|phone)\b|\bwho gave (you|u) (my|this) number\b/,
  ],
  [
    "who-reads",
    /\b(who|does (any|some)(one|body)|do(es)? (you|u|they|anyone)|can (any|some)(one|body)|will (any|some)(one|body))\b.{0,15}\b(sees?|reads?|reading|looks? at|looking at|access)\b.{0,12}\b(my|these|this|what)\b|\b(is|are) (this|my texts|these|it) (private|confidential|anonymous)\b/,
  ],
  [
    "page",
    /\b(send|give|where|get|open|see|show|view)\b.{0,15}\b(my|the) (page|link|dashboard|answers|history|notes page|website|profile)\b|^(link|my page)( please)?$/,
  ],
  [
    "plan-question",
    /\b(difference|differences|compare)\b|\b(which|what) (one|plan)?( one)? ?(is|do you|would you|should i|did|works)\b.{0,20}\b(best|better|recommend\w*|pick|choose|good|easiest|mean)\b|^(you|u) (pick|choose|decide)\b|\b(idk|not sure|dont know|cant decide)\b.{0,20}\b(you|u) (pick|choose|decide)\b|\b(tell me|more|explain|about|what is|whats|describe)\b.{0,15}\b(plan |number |option )?[1-9]\b|\bhow long (is|are|does|do) (each|they|it|the plans?|every)\b/,
  ],
  [
    "plan-change",
    /\b(another|different|new|other|change|switch|swap)\b.{0,14}\bplans?\b|\bplan.{0,10}\b(change|switch|isnt working)\b/,
  ],
  [
    "slower",
    /\b(text|message|send|write|contact) me (a bit |a little )?(less|fewer)\b|\b(less|fewer) (often|texts|messages|frequent\w*)\b|\b(too|so) (many|much) (texts|messages|of these)\b|^(its|it is|this is|thats|that is|yall|you text|you send)? ?(me )?(way |just )*too (much|many|often|frequent)$|\bslow(er)? (down|it)\b/,
  ],
  [
    "should-i-text",
    /\b(should|shud|shld|can|could|ought|may) i (just |maybe |even |please |really |ever )*(text|call|message|msg|reach|write|contact|hit|reply|respond|answer|dm|send|say)\b|\bought i to\b|\bis it (ok|okay|bad|weird|too soon|cringe)( if i| to)\b.{0,12}\b(text|call|message|reach|write|reply|say)\b/,
  ],
  [
    "urge",
    /\b(want|wanna|wanted|dying|tempted|urge|itching|need|gonna|about|almost|nearly|close|fighting|trying not|cant stop myself|so bad)\b.{0,30}\b(text|call|message|msg|dm|reach out|hit (him|her|them) up|write|send|contact|check|look at|stalk)(ed|ing)? ?(to )?\b(him|her|them|my ex|his|hers|their|it)?\b(?!.{0,6}\bme\b)/,
  ],
  [
    "urge",
    /\b(staring at|opened?|scrolling|keep (checking|looking|opening)|checking|checked|lurking|stalking)\b.{0,20}\b(his|her|their|our|my ex)\b.{0,14}\b(profile|insta\w*|ig|story|stories|page|chat|number|contact|photos?|pics?|pictures|messages|texts|snap\w*|tiktok|facebook|fb|location)\b/,
  ],
  [
    "longing",
    /\b(i |we )?(really |just |still |so |do |fucking )*(miss|missing) (him|her|them|my ex|my (girl|boy|ex|wife|husband|partner|baby)\w*|us|the way|what we)\b|\bcant (stop|quit) thinking (about|of)\b|\bi still love (him|her|them)\b|\blo extrano\b|\bla extrano\b/,
  ],
  [
    "lonely",
    /\b(so|feel(ing)?|really|very|super|just|am|im|all|been) (\w+ )?(lonely|alone)\b|\bnobody (to talk|around|here|calls)\b|\bno one to (talk|call)\b/,
  ],
  [
    "sad",
    /\b(cant stop|keep|been|still|just|start(ed)?) cry(ing)?\b|\b(cried|crying|sobbing|sobbed|in tears|heartbroken|devastated|my heart)\b|\b(im|i am|feel(ing)?|so|really|very) (\w+ )?(sad|down|low|empty|numb|awful|terrible|miserable|broken|rough|wrecked)\b|\b(its|it is|this is|today is|tonight is|today was|been) (\w+ )?(so |really |too )?(hard|rough|brutal|a lot|tough|unbearable)\b|\bthis hurts\b|\b(it|everything) hurts\b|\bbad (day|night)\b/,
  ],
  [
    "angry",
    /\b(so|really|pissed|fuming|furious|angry|livid|raging|mad at|hate (him|her|them))\b.{0,10}\b(angry|mad|pissed|furious|him|her|them|off)\b|\bfuck (him|her|them)\b|\bi hate (him|her|them)\b/,
  ],
  [
    "better-today",
    /\b(feel(ing)?|doing|slept|am|im|day was|been) (\w+ )?(\w+ )?(better|good|great|okay|ok|fine|stronger|lighter|happy|calm|proud)\b( today| now| tonight| this week)?$|\b(good|better|great) (day|morning|night) (today|actually|for once)?$|\bgetting (better|easier)\b/,
  ],
  [
    "back-together",
    /\b(got|getting|are|were|is|back|we|us)\b.{0,6}\bback together\b|\b(gave|giving) (it|us|him|her|them) another (chance|try|go|shot)\b|\bwe (made|patched) (it |things )?up\b|\bwe reconciled\b|\bvolvimos\b/,
  ],
  [
    "i-met-someone",
    /\bi (have |ve |just |kinda |actually |may have |might have )*(met|am seeing|seeing|started seeing|dating|am dating) (someone|somebody|a (new )?(guy|girl|man|woman|person)|a new|another)\b|\bim (seeing|dating|talking to) (someone|somebody|a (new )?\w+)( new)?\b/,
  ],
  [
    "co-parent",
    /\b(kids?|child(ren)?|son|daughter|baby|toddler|custody|co ?parent\w*|hand ?off|drop ?off|pick ?ups?)\b.{0,60}\b(contact|talk|text|see (him|her|them)|together|share|custody|have to|need to|week|cant)\b|\b(have|got) (a |two |three |\d )?(kids?|child(ren)?|son|daughter|baby) (together|with (him|her|them))\b/,
  ],
  [
    "work-with-ex",
    /\b(we|i)\b.{0,12}\bwork (together|with (him|her|them|my ex)|in the same|at the same)\b|\b(same|shared?) (office|job|shift|team|department|workplace)\b|\b(he|she|they|my ex)( i|'?s)?s? my (boss|manager|coworker|co-worker|colleague|supervisor)\b/,
  ],
]);

const withoutMarks = (folded: string) =>
  folded
    .replace(/[\u2019']/g, "")
    .replace(/[.,!?;:()"\u201c\u201d\u2026-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a text is about, the likeliest first. A plain wording is sure; everything else is the model's guess. */
export function topicsOf(text: string, folded: string): Guess[] {
  const bare = withoutMarks(folded.normalize("NFD").replace(/\p{M}/gu, ""));
  const isShort = bare.split(" ").length <= shortText;
  const sure = isShort ? plain().find(([, pattern]) => pattern.test(bare)) : undefined;
  const guessed = guesses(text);
  return sure ? [{ label: sure[0], probability: 1 }, ...guessed] : guessed;
}
