import { lazy } from "../../../lazy.ts";
import { spellOut } from "./text-speak.ts";

// What somebody may ask of whoever holds their data, or of the people behind a program; in the spelling of text-speak.ts.

/** Words of manners, each a word alone: a phrase beside its own words would be read in two ways at each place. */
const ask =
  "(?:please|hi|hey|hello|ok|okay|so|and|also|can|could|would|will|you|u|yall|guys|i|im|id|like|want|to|need|how|do|lets|go|ahead|kindly|thanks|just|actually|wait|sorry|nevermind|never|mind|nvm|ready|ive|we|now)";
const mine =
  "(?:my|all|the|any|every|everything|of|all of|stuff|that|this|these|those|what|whatever|about|ur|your|on|me|his|from|entire|whole|personal|private)";
const data =
  "(?:data|info|information|details|records?|files?|history|account|profile|answers?|entries|notes?|messages|texts|conversations?|convos?|chats?|logs?|stuff|journal|thread|footprint|existence)";
const remove =
  "(?:delete|deleting|erase|erasing|wipe|wiping|scrub|purge|clear|remove|destroy|shred|nuke|forget|get rid of|trash|dump|drop|deactivate|close|terminate|take down|clean out|expunge|delet|delte|earse)";

const erasure = lazy(() => [
  new RegExp(
    `^(?:${ask} )*${remove}(?: (?:out|down|off))?(?: ${mine})* ${data}\\b(?! (?:of (?:us|him|her|them)|with (?:him|her|them)|from (?:him|her|them|my (?:phone|ex|camera|gallery|head|mind)|insta\\w*|the cloud)|and block))`,
  ),
  new RegExp(
    `^(?:${ask} )*${remove} (?:everything|it all|all of it|all this|all that|anything)(?: (?:about me|i (?:ever )?(?:said|told|sent|texted|wrote|shared|typed)|you (?:have|know|got|ve got|kept|saved|stored)|on me|from me|please|now|thanks|and))*`,
  ),
  new RegExp(
    `^(?:${ask} )*(?:${remove}|take|get) (?:me|all of me|my (?:name|number|phone number|stuff|things|info|data)|everything)(?: (?:completely|entirely|all|out))* (?:from|off|out of|of) (?:\\w+ ){0,2}(?:systems?|servers?|databases?|records?|files?|computers?|memory|books|app|service|db|cloud|list and)\\b`,
  ),
  new RegExp(
    `^(?:${ask} )*(?:forget|delete|erase|wipe) (?:me|(?:that )?i (?:ever )?(?:existed|signed up|was here|said|told))\\b(?! (?:and him|easily|so))`,
  ),
  /\b(?:want|need|would like|wants|like|id like|get)(?: all)? (?:of )?(?:my|the|all my|everything|all|it all|any)(?: \w+){0,3} (?:to be )?(?:deleted|erased|gone|wiped|removed|destroyed|scrubbed|purged)\b/,
  /\bright to (?:be forgotten|erasure|deletion)\b|\b(?:gdpr|ccpa)\b.{0,30}\b(?:delet\w+|eras\w+|remov\w+|request)\b|\b(?:delete|erase|remove) (?:what|whatever|anything|everything|the stuff|all the stuff|things?) (?:i|you|ive|youve)\b/,
  new RegExp(
    `^(?:${ask} )*(?:dont|stop) (?:keep|keeping|save|saving|store|storing) (?:my|any|anything|all)\\b`,
  ),
]);
const notOurs =
  /\b(?:(?:he|she|they) (?:should|wants?|told me to|said to|asked me to)|(?:should|shall|do|must|did) i|from my (?:phone|camera|gallery)|(?:our|his|her|their) (?:photos?|pics|pictures|texts?|messages|number|playlist|chats?|videos?)|(?:photos?|pics|pictures|selfies) of)\b|\bi (?:\w+ )?(?:deleted|erased|cleared|removed|wiped)\b/;

/** Whether a folded text asks that what is kept about them be deleted. */
export function wantsErasure(folded: string): boolean {
  const text = spellOut(folded);
  return (
    !notOurs.test(text) &&
    text
      .split(/[.!?;]+ ?|, (?=and )| and (?=(?:delete|erase|wipe|remove|forget))/)
      .some((clause) => erasure().some((way) => way.test(clause.replace(/,/g, "").trim())))
  );
}

const keep =
  "(?:keep|keeping|store|storing|stored|save|saving|saved|have|got|hold|collect|collecting|know|record|track|log|remember|hang on to|kept)";
const access = lazy(() => [
  new RegExp(
    `\\b(?:what|which|whats|wat|how much|whatve)\\b(?: \\w+){0,4} (?:do|did|have|are|does|you|youve|ya|yall|this|is)(?: \\w+){0,3} ${keep}\\b(?: \\w+){0,3} (?:about|on|of|from|for) (?:me|us|people|users|everyone)\\b`,
  ),
  /\bwhat (?:info|information|data|details|kind of (?:info|data|information)|of mine|stuff)\b.{0,30}\b(?:you|this|yall|keep|kept|have|collect|store|stored|save)\b/,
  new RegExp(
    `\\b(?:do|does|are|will|did|r) (?:you|u|yall|this|it|the (?:app|service))(?: guys)? (?:${keep}|selling|sell|share|sharing)(?: \\w+){0,3} (?:what i|my|texts?|messages|data|info|this|everything|all|anything|these|any of)\\b`,
  ),
  /\b(?:who|can (?:anyone|anybody|someone|my ex|other people|my \w+)|could (?:anyone|my ex|he|she|they|my \w+)|does (?:anyone|anybody|someone)|will (?:anyone|my ex)|is (?:anyone|anybody|someone))\b(?: (?:else|ever|all|actually|gets to|can))* (?:see|sees|read|reads|reading|looks? at|access|have access|get)(?: \w+){0,4} (?:this|these|it|what i|my|messages|texts?|stuff|here)\b/,
  /\b(?:is|are) (?:this|these|it|my (?:texts|messages|answers|data|info|number|stuff)|what i (?:say|text|write|send))(?: all| really| even)? (?:private|confidential|secure|safe from|encrypted|anonymous|sold|stored|saved|shared|recorded|kept|being saved|being recorded|public)\b/,
  /\b(?:where|how long)\b.{0,20}\b(?:does|do|is|are|you)\b.{0,20}\b(?:all this|all of this|my (?:data|texts|messages|info|answers|stuff)|this (?:stuff )?(?:go|stored|kept|end up)|keep|hold on to|store|texts)\b/,
  /\b(?:copy|export|download|printout|transcript|list|record) of (?:everything|all|my|what|the (?:data|info))\b|\b(?:see|show me|send me|get|view|look at|give me|download|request) (?:everything|all|what|whatever|all the (?:info|data|stuff)|the (?:info|data)|my (?:data|info|file|record|records|personal data))(?: (?:that|of what))? ?(?:you|u|youve|ive|i|is|data|info)?(?: (?:have|got|keep|told|know|stored|saved|said|sent|kept|hold)\b|$)/,
  /\b(?:privacy policy|hipaa|gdpr|ccpa|data (?:policy|protection|request|access)|subject access|personal data|terms of (?:service|use))\b|\bselling my (?:data|info|number)\b|\b(?:got|stored|saved|kept|know|have|have got|written down) (?:on|about) me\b.{0,12}$/,
]);

/** Whether a folded text asks what is kept about them, or who sees it. */
export const asksWhatIsKept = (folded: string): boolean => {
  const text = spellOut(folded);
  return (
    !/\b(?:he|she|they|my ex|him|her) (?:\w+ )?(?:have|has|know|knows|keep|keeps|got) (?:on|about) me\b/.test(
      text,
    ) && access().some((way) => way.test(text))
  );
};

const somebody =
  "(?:an? |the |some |any |your |another |one of |actual |real |live |living |breathing |human |customer |support |crisis |trained |different |proper )*(?:person|human|people|humans|human being|somebody|someone|somebody real|someone real|agent|operator|representative|rep|counsel?or|therapist|manager|supervisor|team|staff|customer service|customer support|support|live agent|staff member|employee|adult|volunteer|owner|admin|moderator|helpline|professional|customer care|living soul)";
const human = lazy(() => [
  new RegExp(`^(?:${ask} )*(?:${somebody})(?: please| pls| now| thanks| asap)*$`),
  new RegExp(
    `\\b(?:talk|speak|chat|text|write|connect|connected|transfer|transferred|put|patch|reach|get|call|contact|message|pass|hook|escalate|switch|connected|get through|get hold|through|thru|email)(?: (?:me|to|with|in touch|through|thru|over|on|of|a hold|hold|directly|here|us|it|get|up|back))* (?:${somebody})\\b(?! (?:else about|new|like (?:him|her)|who (?:gets|loves|understands)|to (?:love|date|hold)|i (?:love|know)|about (?:it|this|him|her)$))`,
  ),
  new RegExp(
    `\\b(?:is|are|isnt|is there|are there|anyone|anybody|do you have|got|have you got|can|could|want|need|id like|i want|get me|give me|send me|i need|id rather have)(?: (?:there|a|an|i|to|me|like|you|even|get|have))* (?:${somebody})(?: (?:there|here|i can|that i can|who can|to (?:talk|speak|text|call|chat|help)|on your (?:team|end)|behind|i could|real|instead|around|available|on the (?:line|other)|write|text|call|not))`,
  ),
  /\b(?:number|phone number|hotline|helpline|line|email(?: address)?|way|someone|contact) (?:i can|i could|to|for me to|where i can) (?:call|ring|phone|reach|contact|talk|speak|email|get)(?: (?:to|hold of))?(?: (?:you|somebody|someone|support|a (?:person|human)|the (?:team|people)|yall))?(?: (?:please|about this|directly))?[?.!]*$/,
  /\b(?:customer (?:service|support|care)|live (?:agent|person|chat|human)|real (?:person|human)|actual (?:person|human)|human being|speak to a manager|a supervisor|tech support)\b(?!.{0,20}\b(?:he|she|who|job|work)\b)(?<!\b(?:are|r|is|you|u|youre|ur|this|like|as|be|being) (?:you |this |it )?(?:a |an |even a )?(?:real|actual|live|human) ?(?:person|human|being|agent)?)/,
  /^(?:i )?(?:dont|do not|not) want (?:to (?:talk|speak|text) (?:to|with) )?(?:a |an )?(?:bot|robot|computer|machine|ai|automated)\b/,
]);
/** "Are you a real person?" asks something else, and so does talk of people in their life. */
const notHuman =
  /\b(?:are|r) (?:you|u)\b|\bis (?:this|that|it) (?:a |an )?(?:real|actual|human|bot|person|robot)|\b(?:met|meet|meeting|dating|seeing|saw|found|miss|find|love|with) (?:someone|somebody|people|a (?:new )?person)\b|\b(?:he|she|they|my ex|him|her)\b/;

/** Whether a folded text asks for a person to talk to. */
export function wantsHuman(folded: string): boolean {
  const text = spellOut(folded);
  return !notHuman.test(text) && human().some((way) => way.test(text));
}

/** Whether somebody who left wants the texts back: of one who did not, it says nothing. */
const back = lazy(() => [
  new RegExp(
    `^(?:${ask} |changed my mind )*(?:start|restart|resume|begin|continue|re ?join|rejoin|join|re ?subscribe|subscribe|opt (?:me )?(?:back )?in|sign (?:me )?(?:back )?up|come back|be back|turn (?:it|them|these|this) back on|add me back|put me back|go on|carry on|undo|reactivate|text me|message me|send (?:them|me|it|the texts|texts)|im back|get (?:them|the texts|it) back)(?: (?:again|back|please|now|on|texts?|messages|the|my|these|them|it|me|texting|sending|messaging|up|in|for|a|few|more|too|thanks|to|program|plan|service|that|this|stop))*$`,
  ),
  /\b(?:changed my mind|didnt mean (?:to|stop|that)|(?:stopped|stop was|said stop|hit stop) (?:it |that )?by (?:mistake|accident)|was (?:a mistake|an accident)|want (?:the|these|your|my|those) (?:texts|messages|reminders) (?:back|again)|(?:miss|missed) (?:the|these|your) (?:texts|messages)|want (?:back )?in\b|sign me (?:back )?up|start (?:me )?(?:over|again)|let me back|take me back in|can i (?:come back|rejoin|start again|restart)|(?:start|begin|resume) (?:texting|sending|messaging)(?: me)?)\b/,
]);

export const comesBack = (folded: string): boolean => back().some((way) => way.test(spellOut(folded)));
