import { lazy } from "../../lazy.ts";

/** What people ask back while they sign up, by the names of templates/en/sign-up-answers.ts. */
const questions = lazy((): [string, RegExp][] => [
  [
    "which-date",
    /\b(which|what) (date|day|one)\b.{0,60}\b(when|or|mean|count|said|moved|use|pick)\b|\b(the day|when) (he|she|they|i|we) .{1,40} or (the day|when)\b/,
  ],
  [
    "no-exact-date",
    /\b(dont|do not|cant|can not|cannot|not|no|idk|forgot|hard to)\b.{0,14}\b(remember|recall|sure|know|exact|certain|exactly|say)\b.{0,20}(date|day|when|exactly)?$|\bit was (gradual|on and off|complicated|kind of gradual)\b|\bwe never (really|officially)\b/,
  ],
  [
    "do-i-have-to",
    /\b(do|must|should|can|could|may) (i|we) (have to|need to|really|just|even|got to|skip|not|leave)\b.{0,20}(say|tell|answer|give|skip|share|do (this|that)|this|it)?|\b(skip|pass|prefer not to|rather not|dont want to|do not want to)\b.{0,12}(say|answer|this|that|it|share|tell)?$|\b(is (it|this|that) (required|mandatory|necessary|needed))\b/,
  ],
  [
    "change-later",
    /\b(can|could|may|able)\b.{0,12}\b(change|switch|edit|correct|fix|undo|swap)\b.{0,20}\b(later|after|it|this|that|mind|my|plans?)\b|\b(is (it|this) final|locked in|stuck with)\b/,
  ],
  [
    "why-ask",
    /\bwhy\b.{0,25}\b(ask|asking|need|know|want|matter|question|relevant)\b|\bwhat(s| is| for)?.{0,12}\b(for|need (it|this|that) for)$|\bwhat does (that|it|this) matter\b/,
  ],
  [
    "who-reads",
    /\b(who|does any(one|body)|will any(one|body)|can any(one|body))\b.{0,14}\b(sees?|reads?|looks?|access)\b|\b(private|confidential|anonymous|safe|secure)\b.{0,6}\?|\bis (this|it) (private|confidential|anonymous|secure)\b/,
  ],
  [
    "what-is-this",
    /\b(what|wat|wut)( |')?(is|s|are|does|exactly)? ?(this|it|that|you|u|all this)\b.{0,16}(about|for|do|doing|service|thing|work)?$|\bhow does (this|it) work\b|\bwhat (am i|did i) (sign|signing|sign up)\w*\b|\bwhat happens (next|now|after)\b/,
  ],
  [
    "how-many-more",
    /\bhow (many|much) (more |other )?(questions?|longer|more)\b|\b(almost|are we) (done|there|finished)\b|\b(last|more) questions?\b|\bhow long (does|will|is) (this|it|sign)\b.{0,12}(take|up)?$/,
  ],
  [
    "still-together",
    /\b(we|were|we're|we are|still|not|never|havent|haven't|hasnt|hasn't|didnt|didn't)\b.{0,16}\b(together|broken up|broke up|broken it off|split up|ended (it|things))\b|\bon a break\b|\b(its|it's|it is|it has) ?(not|n't) (over|ended)\b/,
  ],
  [
    "who-is-it-for",
    /\b(is (this|it)|are these)( (just|only))? (for|also for)\b|\b(gay|lesbian|lgbt\w*|queer|married|divorce[ds]?|men|women|guys|straight people|teens)\b.{0,12}\?/,
  ],
  ["real-name", /\b(my|your|a|real|his|her|their) name\b|\bdo i (have to )?give (my|a) name\b/],
  [
    "what-counts-as-contact",
    /\b(does|do|did|would|is|are)\b.{0,30}\b(count|contact|counts)\b|\bwhat (counts|do you mean by|is) (as )?(contact|in touch)\b/,
  ],
  [
    "what-is-unsafe",
    /\bwhat (do you mean|counts|is|does)\b.{0,20}\b(violence|fear|unsafe|afraid|abuse|that|by)\b|\bdefine (violence|fear|unsafe)\b/,
  ],
  [
    "which-plan",
    /\b(which|what)( one| plan)?\b.{0,20}\b(best|better|recommend|pick|choose|good for|right|suits?|easiest)\b|^(you|u) (pick|choose|decide)|\b(idk|not sure|dont know|cant decide|can't decide|you tell me)\b.{0,14}(you|u)? ?(pick|choose|decide|which)?$|\b(difference|differences|compare)\b/,
  ],
  ["how-long", /\bhow long\b|\bhow many (weeks|months|days|texts)\b/],
]);

/** The name of what is asked; undefined for anything else. */
export function readSignUpQuestion(folded: string): string | undefined {
  if (folded.split(" ").length > 24) return undefined;
  const said = folded.replace(/[\u2019']/g, "'");
  return questions().find(([, pattern]) => pattern.test(said))?.[0];
}
