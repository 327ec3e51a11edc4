import { lazy } from "../../../lazy.ts";

// What no person texts to us: it came from a program that answers, sells, delivers, or reports. Matched against folded text.
// A needless silence to a person is mended by their next text; an answer to a machine is one too many.

/** Says itself that nobody is there: an automatic reply, or one of the answers that phones offer to an unwanted call. */
const automatic = () => [
  /\b(?:this is an?|an) (?:automat(?:ed|ic)|auto) ?-?(?:reply|response|message|text|email)\b|^\W*auto(?:mat(?:ed|ic))?[- ]?(?:reply|response|responder|message)\b|\bautomatic reply[.!]?$|^(?:automatische antwort|r[e\u00e9]ponse automatique|respuesta autom[a\u00e1]tica|mensaje autom[a\u00e1]tico)\b/,
  /^(?:(?:hi|hello|thanks?|thank you)\b[^.!?]{0,40}[.!,?] ?)?(?:i am|i'm|im|we are|we're|i will be|i'll be)? ?(?:currently |now |away and )?out of (?:the )?office\b/,
  /\bdo not disturb (?:while driving|is|turned|mode)|^(?:sorry[,.]? )?i(?:'m| am) driving\b(?: right now| now| at the moment)?[.,;]? ?(?:with|and (?:can't|cannot|will)|i(?:'ll| will) (?:reply|text|call|see|get back))|^\W*i(?:'m| am) not receiving notifications\b|\bsent (?:automatically )?(?:from|by|with) (?:my car|carplay|android auto)\b/,
  /^(?:sorry,? )?i can't talk right now[.!]?$|^i'?ll call you (?:back )?(?:later|soon)[.!]?$/,
];

/** The words of an office, and of a menu. */
const offices = () => [
  /\b(?:our|the) (?:office|store|shop|clinic|practice|branch|salon|restaurant|desk)s? (?:is|are|will be|hours)(?: now| currently)? (?:closed|open|opens|closes|mon|from)\b|\b(?:office|store|clinic) closed (?:until|till|on|for)\b|\b(?:our|the) (?:office|store|shop|clinic) (?:opens|closes) at\b/,
  /\b(?:we are|we're) (?:currently |now |open |temporarily )?(?:closed|open from|away)\b|\bwe will (?:get back to|respond to|reply to|return) you(?:r (?:message|call|text))?\b/,
  /\b(?:do not|don't|cannot|can't) (?:reply|respond) to this (?:message|text|number|email|sms)\b|\bthis (?:inbox|mailbox|number|line|phone|account) (?:is not|isn't|is never|is no longer) (?:monitored|read|attended|in service|able to receive)\b|\bunmonitored (?:inbox|mailbox|number)\b/,
  /^thank(?:s| you) for (?:contacting|calling|choosing|subscribing to|your (?:order|purchase|payment|inquiry|enquiry|business|interest in))\b|^thank(?:s| you) for (?:texting|messaging|reaching out to)\b.{2,60}\b(?:we|our|us|hours|closed|reply)\b|\byou(?:'ve| have) reached (?!the point\b|a point\b)[^.!?]{2,60}[.!]/,
  /^.{12,}\b(?:reply|text|press|type|send) "?(?:[1-9]|yes|y|c|confirm|menu)"? (?:to|for) [a-z]+/,
  // Choir, fair, or club: what follows our word is no plan of ours.
  /^(?:come )?join (?:us|our|in|the|thousands|millions|over|today and|now and)(?: \S+){2}/,
];

/** Advertising, and whatever carries the footer that the law demands. Alone, "reply STOP to end" is said by a person. */
const advertising = () => [
  /^.{16,}\b(?:text|txt|reply|rply|send|msg|responda|envi[ae])(?: with)? "?(?:stop|end|quit|cancel|unsub|alto|baja)"? ?(?:to|2|for|para|=|->|at any time)\b/,
  /^.{16,}\bstop ?(?:2|to|=) ?(?:end|quit|stop|opt|unsub|cancel)/,
  /\b(?:msg|message)s? ?(?:&|and|\+) ?data rates (?:may )?apply\b|\bt&cs? apply\b|\bterms (?:&|and) conditions apply\b/,
  /\b\d{1,2}% off\b|\b(?:flash|clearance|weekend|holiday|summer|winter|end of season|black friday|cyber monday) sale\b|\b(?:promo|coupon|discount|voucher) ?code\b|\buse code [a-z0-9]{3,}\b|\bshop now\b|\bbuy (?:one|1|two|2) get\b|\blimited[- ]time (?:offer|only)\b|\b(?:click|tap) (?:here|the link|below|this link)\b|\byou(?:'ve| have) (?:won|been (?:selected|chosen|pre-?approved))\b|\bpre-?approved for\b|\bclaim your (?:prize|reward|gift)\b/,
  /\b(?:vote|donate|chip in|rsvp) (?:now|today|here|by)\b.{0,80}(?:https?:|\.com|\.org|bit\.ly|\bstop\b)/,
];

/** Codes, parcels, appointments, and bills. */
const notices = () => [
  /\b(?:verification|security|login|log-in|sign-in|one[- ]time|access|confirmation|authentication|passcode|otp)(?: (?:pass)?code| pin)?(?: for [\w .&'-]{1,30})? (?:is|:)?:? ?[a-z]{0,2}-?\d{3}[- ]?\d{1,5}\b|\b\d{4,8} is your\b.{0,40}\b(?:code|pin|password|otp)\b|\byour [\w .&'-]{0,30}\bcode is:? ?\d{3}|\buse (?:code )?\d{3}[- ]?\d{3} to\b|\b(?:code|otp|pin)\b.{0,60}\b(?:do not|don't|never) share\b|\bcode (?:expires|will expire|is valid)\b|\bg-\d{6}\b/,
  /\byour (?:[\w'#&-]+ ){0,4}(?:package|parcel|order|shipment|delivery|prescription|rx|refill|ride|driver|food|table|reservation|booking)(?: #?[\w-]*\d[\w-]*)?(?: from [\w '&.-]{2,30})? (?:is|has|have|was|will|should|arrives?|arrived|can)\b.{0,20}\b(?:out for delivery|shipped|delivered|arriv\w*|on (?:its|the) way|ready|delayed|held|dispatched|picked up|confirmed|be (?:delivered|there|late)|here|been)\b|\bout for delivery\b|\b(?:rx|prescription|order) (?:is )?ready (?:for|to) (?:pick ?-?up|collect)|\btrack (?:it|your (?:package|parcel|order)|here)\b|\btracking (?:number|id|#|no)\b|^(?:usps|ups|fedex|dhl|amazon|royal mail|evri|dpd|walgreens|cvs|doordash|uber|lyft|instacart)\b ?[:-]/,
  /\b(?:reminder|notice)\b:? ?(?:of |for |you have |about )?(?:an? |your )?(?:upcoming |dental |doctor'?s? )?(?:appointment|appt|bill|payment|invoice)\b|\byour (?:\w+ ){0,3}(?:appointment|appt) (?:is|with|on|at|has been)\b.{0,80}(?:\bconfirm|\breschedul|\breply|\bcall|\d:\d\d)|\byour (?:\w+ ){0,3}(?:bill|payment|statement|invoice|balance|account ending|card ending)\b.{0,40}\b(?:is (?:due|ready|now|available|past)|was (?:received|declined|charged)|of \$)|\bautopay\b.{0,40}\b(?:scheduled|processed|declined)\b/,
];

/** What a network says of a text that did not arrive, or did. */
const reports = () => [
  /\bthe (?:number|person|subscriber|customer|mobile|party)(?: that)?(?: you(?:'re| are)? (?:have )?(?:text\w*|call\w*|dial\w*|messag\w*|try\w*))?.{0,30}\b(?:is|has|cannot|can't) (?:no longer in service|not (?:in service|available|reachable|able|a (?:valid|working))|unavailable|been disconnected|disconnected|switched off|receive)/,
  /^(?:error|err|msg|message|your message|sms|text|delivery|mail|status|report|system|free ?msg|from)\b.{0,60}\b(?:not (?:be )?(?:sent|delivered)|could ?n[o']t be (?:sent|delivered)|undeliver(?:ed|able)|failed|failure|blocked|blocking|rejected|bounced|expired)\b/,
  /\b(?:unable to (?:send|deliver) (?:your )?(?:message|text|sms)|message blocking is active|delivery (?:status notification|failed|failure|report|receipt)|undeliverable:|returned mail|mail delivery (?:system|subsystem|failed)|mailer-daemon|mailbox (?:is )?full|address (?:not found|rejected)|user unknown|no such (?:user|mailbox)|this service is not available|invalid (?:command|keyword|number)\b.{0,40}|read receipt|short code .{0,20}not)\b/,
  /^(?:delivered|read|received|seen)(?: to)?[: ]+\+?[\d ()-]{7,}.{0,60}$|^\W*id:\w+ sub:\d+/,
];

const declared = lazy(automatic);
const impersonal = lazy(() => [...offices(), ...advertising(), ...notices(), ...reports()]);

/** Who tells of their parcel or their appointment is a person. */
const inFirstPerson = /\b(?:i|i'?m|i'?ve|i'?ll|i'?d|me|my|mine|myself)\b/;

/** Whether a folded text was written by a program: `declared` says so itself, `impersonal` reads like nothing else. */
export function findMachine(folded: string): "declared" | "impersonal" | undefined {
  if (!inFirstPerson.test(folded) && impersonal().some((pattern) => pattern.test(folded)))
    return "impersonal";
  return declared().some((pattern) => pattern.test(folded)) ? "declared" : undefined;
}
