/** Words around an answer that change nothing about it. */
const around =
  /^((ok|okay|yes|yeah|yep|yup|well|so|lol|haha|um+|uh+|hey|hi|and|i|i've|ive|just|already|finally|actually|kinda|totally|omg|phew|today'?s?)[ ,.!]+)+|([ ,.!]+(today|already|now|lol|haha|thanks|thank you|btw|yay|finally|actually|this morning|tonight|last night|for real|tbh|i think|i guess|\p{Extended_Pictographic})+)+$/giu;

const bare = (folded: string) =>
  folded.replace(/[.!]+/g, " ").replace(/\s+/g, " ").replace(around, "").trim();

const notDone =
  /^(no|nope|nah|not (today|yet|really|this time|now|tonight|happening)|(i )?(didn'?t|did not|haven'?t|couldn'?t|can'?t|forgot|skipped|won'?t|wont)\b.*|too (tired|busy|sick|late|much|sad)\b.*|maybe (later|tomorrow)|later|tomorrow|skip(ped|ping)?( (it|today))?|pass|no energy|couldnt\b.*|didnt\b.*|havent\b.*)$/;

const doneWords =
  /^(d+o+n+e*|dun|doen|donne|did( it| that| mine| my (step|one|part|thing))?|did (the|my|a|some|ten|five|\d+)\b.*|finished|completed?|complete|check(ed)?( it off)?|all done|it'?s done|its done|step (taken|done)|got it done|managed (it|to\b.*)|made it|handled|accomplished|yes|y|yeah|yep|yup|hecho|listo|ya (lo hice|esta))$/;
/** What was done is told in the past: "went for a walk", "made my bed". */
const deed =
  /^(went|walked|ran|jogged|biked|swam|cooked|baked|cleaned|tidied|made|paid|called (?!(him|her|my ex)\b)|texted (a|my) (friend|sister|brother|mom|mum|dad)|drank|ate|showered|stretched|read|wrote (?!(to )?(him|her|them)\b)|journaled|meditated|practi[cs]ed|worked|studied|applied|booked|sent|did|took|got (out|up|dressed|outside|groceries)|cleared|washed|folded|vacuumed|played|painted|drew|sat|danced|planted|watered|organized|sorted|fixed|bought|visited|met (a|my) (friend|sister|brother|mom|mum|dad)|saw (a|my) (friend|sister|brother|mom|mum|dad|doctor|therapist)|had (lunch|dinner|coffee) with (a|my)|\d+ (push ?ups|minutes|mins|pages|steps|squats|miles|km)|ten minutes|five minutes|a walk|walk(ed)?)\b/;

/** Whether they did what a prompt asked for. */
export function readDone(folded: string): "yes" | "no" | undefined {
  const said = bare(folded);
  if (/^(yes|yeah|yep|yup|y)$/.test(folded.replace(/[ .!]+$/, ""))) return "yes";
  if (folded.endsWith("?")) return undefined;
  if (notDone.test(said) || notDone.test(folded)) return "no";
  return doneWords.test(said) || deed.test(said) ? "yes" : undefined;
}

const broken =
  /\b(broke|broken|failed|slipped|blew it|fell off|messed (it )?up|missed (it|one|a|two)|(didn'?t|did not|couldn'?t|could not|haven'?t|wasn'?t able to) (keep|hold|do|manage|make|stick|stay)\w*|didn'?t|let (him|her|them|myself|it) (down|go)|not (this week|really|at all|once)|no (luck|i did not|i didn'?t)|not kept|sorry to say)\b|^(no+|nope|nah|n)\b(?!.{0,20}\b(but|well yes)\b)/;
const held =
  /\b(kept|held|stuck (to|with) (it|my)|did it|keeping it|honou?red|still (going|keeping|holding)|every (day|night|single|morning)|all (week|seven|7)( days)?|mostly|so far so good|it (held|holds)|i did)\b|^(yes+|yeah|yep|yup|y|ya|si)\b/;

/** Whether a promise held. Of a text that says both, what broke counts: the record stays honest. */
export function readKept(folded: string): "kept" | "broke" | "not-yet" | undefined {
  const said = folded
    .replace(/[.!,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (said.endsWith("?")) return undefined;
  if (
    /^(not yet|too (soon|early)( to (say|tell))?|ask me (later|tomorrow|again).*|still (trying|working on it)|we'?ll see|dont know yet|don'?t know yet)$/.test(
      said,
    )
  )
    return "not-yet";
  if (said.split(" ").length > 16) return undefined;
  if (broken.test(said)) return "broke";
  return held.test(said) ? "kept" : undefined;
}

const digits: Record<string, string> = {
  one: "1", two: "2", three: "3", four: "4", five: "5", six: "6",
  uno: "1", una: "1", dos: "2", tres: "3", cuatro: "4", cinco: "5",
  won: "1", too: "2", to: "2", for: "4",
}; // biome-ignore format: a table
const number = /\b(one|two|three|four|five|six|uno|una|dos|tres|cuatro|cinco)(?:'?s)?\b/g;

/** Number words as digits; "all 3s" as three of them. */
export function withDigits(folded: string): string {
  const said = folded.replace(number, (_, word: string) => digits[word] ?? word);
  const all =
    /^(?:all|straight|just|three)? ?(?:of them )?(?:are |is )?([1-6])'?s?(?: (?:across the board|all round|for all|all around|each|on all|everywhere))$|^(?:all|straight) (?:of them )?(?:are |is )?([1-6])'?s?$/.exec(
      said,
    );
  const each = all?.[1] ?? all?.[2];
  return each ? `${each} ${each} ${each}` : said;
}

const asks =
  /^(who|whos|what|whats|when|where|why|how|hows|which|is|are|am|do|does|did|can|could|should|would|will|may|shall|r u|do u|are u|can u|que|cuando|como|quien|por que)\b/;

export const isQuestion = (folded: string): boolean =>
  /\?\s*$/.test(folded) || (asks.test(folded) && folded.split(" ").length <= 14);
