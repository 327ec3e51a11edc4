import { lazy } from "../../../lazy.ts";

// What the law says of the sender: an order, the police, a lawyer. Patterns are of the tags of contact-words.ts.

const touch = "(?:TOUCH|TOUCHING|SENT|MSGS|ANSWER)";
const any = (most: number) => `(?: \\S+){0,${most}}?`;

/** It keeps somebody else away from the sender, or is somebody else's. */
const protects = lazy(() =>
  [
    // "I got one against him", "I'm filing for one", "my order".
    `I(?: (?!EX|HIS|\\.)\\S+){0,4}? (?:got|BE|HAVE|filed|filing|file|took|take|taken|taking|applied|applying|apply|requested|WANT|won|granted|obtained|sought|seek|seeking|put|renewed|extended|SENT|served|getting|started)(?: (?:for|out|HIM|HER|in|my|temporary|permanent|granted|another|of|MY|filing|applying|taking|BE|an?))* ORDER(?! (?:put |served |issued )?(?:on|against|from|for) ME)(?! MY EX)`,
    "MY(?: \\S+)? ORDER",
    "ORDER(?: (?:out|put|filed))* (?:against (?!ME |MY )\\S+|on (?:HIM|HER|EX|some|HIS|one))",
    "(?:MY|HIS|HER) \\S+s EX(?: \\S+){0,4} ORDER",
    `ORDER${any(5)} (?:against|on|keeps?|protects?|protecting|keeping) (?:HIM|HER|EX|HIS \\S+|MY (?:dad|father|KIN))(?! (?:side|behalf|part))`,
    `EX(?: (?:HAVE|BE|keeps?|CAN|just))* (?:broke|broken|breaks|breaking|violated|violates|violating|breached|breaches|breaching|ignored|ignores|ignoring)${any(3)} (?:ORDER|order|bail|it)`,
    `(?:MY|our|a|this|one|some)? ?(?:MY KIN|KIN of mine|neighbor|neighbour|tenant|client|patient|teacher|celebrity|famous \\S+)(?: \\S+){0,3} (?:HAVE|got|BE|filed|took|WANT|had)(?: (?:out|for|a))* ORDER(?! (?:on|against) ME)`,
    `(?:MY|this|HIS)? ?KIN(?: \\S+){0,2} (?:BE )?TELL(?: by)? COURT`,
    "ORDER(?: BE)? (?:in place|granted|there)? ?(?:for|because) (?:MY|HIS|HER) (?:safety|protection|own safety)",
  ].map((rule) => new RegExp(` ${rule} `)),
);
const onMe =
  / (?:ORDER(?: (?!away|keeps)\S+){0,4} (?:against|on) ME|put (?:on|against) ME|against ME|MY ex|served ME|I BE served|I HAVE BE served|I BE respondent|HIS ORDER|EX (?:HAVE |BE )?(?:got|BE|HAVE|filed|took|WANT|put|SENT|went|applied|TELL)(?: \S+){0,3} ORDER) /;
const fiction =
  / (?:etsy|copyright|trademark|LOSE (?:about )?ORDER|movie|film|episode|netflix|season|novel|song|podcast|celebrity|kardashian|joke|joking|true crime|jury|lease|rent|parking|noise|gag|food|mail|takeout|money) /;

const orders = lazy(() =>
  [
    "ORDER|(?<!(?:HIM|HER) )BAN(?! (?:against|on) (?:HIM|HER|EX))|COURT granted(?: (?:HER|HIM|EX))? (?:order|ORDER|BAN)",
    // "The order stands", "by law", "served with papers".
    `order(?: \\S+)? (?:stands|means|runs|lasts|expires|ends|extended|granted|against (?!HIM|HER|EX)|bars|TELL)|copy of order|terms of order|TELL by (?:COURT|COURT \\S+)|order of (?:COURT|\\S+ COURT)|orders from (?:COURT|POLICE)`,
    `(?:by|under) (?:law|COURT)${any(6)} (?:AWAY|${touch}|near)|(?:AWAY|${touch}|near)${any(4)} (?:by law|under order|COURT order|COURT TELL)`,
    `(?:served|serving)(?: ME)?${any(4)} (?:papers|paperwork)${any(12)} (?:ORDER|respondent|AWAY|${touch})`,
    "(?:I BE|BE) respondent",
    `(?:NOT|legally NOT)(?: legally)? (?:allowed|permitted)${any(4)} ${touch}${any(14)} (?:COURT|ORDER|order|POLICE|law|legally|jail|LAW|hearing|trial)`,
    `(?:COURT|ORDER|order|POLICE|law|legally|LAW)${any(10)} (?:NOT|legally NOT)(?: legally)? (?:allowed|permitted)${any(4)} ${touch}`,
    `(?:legally|law)${any(5)} (?:NOT|CAN NOT|MUST NOT|TELL|AWAY)${any(3)} (?:${touch}|AWAY)`,
    `(?:COURT|ORDER|LAW|papers|divorce|decree)${any(12)} NOT(?: of ME| party)? (?:MUST|CAN|may) TOUCH`,
    `(?:tag|monitor|bracelet)(?: on MY)? ankle|ankle (?:tag|monitor|bracelet)`,
    `(?:AWAY|stay)(?: at least)? (?:\\d+|hundred|five hundred|two hundred|hundred fifty) (?:feet|ft|yards|yds|m|meters|metres|miles?)|(?:\\d+|hundred) (?:feet|ft|yards|yds|meters|metres) (?:of|from|away)(?: \\S+)? (?:HIM|HER|EX|HIS)|(?:POLICE|papers|COURT|law|paperwork)${any(10)} (?:\\d+|hundred) ?(?:feet|ft|yards|yds|\\d+ft)`,
    `(?:I|MY)${any(4)} signed${any(6)} (?:COURT|POLICE|LAW)${any(8)} NOT ${touch}`,
  ].map((rule) => new RegExp(` (?:${rule}) `)),
);

/** The police spoke to the sender about the ex: a warning, a visit, a charge to come. */
const warned = lazy(() =>
  [
    `POLICE${any(16)} (?:warned|TELL ME|warning|caution|cautioned|harassment|harassing|STOP|AWAY|ALONE|NOT ${touch}|one more|nicked|charge ME|arrest ME|charged|press charges)`,
    `(?:warning|harassment|harassing|charged|arrested|TELL ME)${any(10)} (?:if I|for|about)(?: \\S+)? ${touch}`,
    `(?:call|called|calling|TOUCH|SENT|got|get|going|went|involve|involved|BE)(?: going)? POLICE(?: \\S+)? (?:on ME|about ME|if I|involved if|over MY|because I ${touch})`,
    `(?:if I|one more|NO more|another|next|STOP|AWAY)(?: \\S+){0,4}? ${touch}?(?: \\S+){0,8}? (?:and|or|then|it|that)(?: \\S+){0,6}? (?:POLICE|LAW|harassment|charges?|COURT|arrested|jail|report ME|files|nicked|ORDER)`,
    `if I(?: \\S+){0,3} ${touch}(?: \\S+){0,3} (?:EX|HIS KIN|HER KIN)(?: \\S+){0,2} (?:TOUCH|TOUCHING|SENT|get|gets|getting|involve) POLICE`,
    `(?:files?|filing|press|pressing|pressed) (?:charges|harassment|report|police report)(?: \\S+){0,4} (?:ME|if I|on ME|against ME)`,
  ].map((rule) => new RegExp(` (?:${rule}) `)),
);
/** The sender called them, or they came for something else. */
const otherPolice =
  / (?:(?:I|MY KIN|KIN|neighbors?|neighbours?)(?: \S+){0,2} (?:TOUCH|SENT|called|went|report(?:ed)?|spoke|TELL)(?: \S+)? (?:POLICE|911|999)|pulled ME over|speeding|tail ?light|traffic|parking|bikes?|burglar\w*|noise|wrong (?:flat|house|door)|stolen|registration|seat ?belt|arrested (?:HIM|HER)|POLICE (?:TELL|warned) (?:HIM|HER|EX)|if I (?:go|TOUCH|went|TELL) (?:to )?POLICE) /;

const letter = lazy(() =>
  [
    `(?:HIS|HER|opposing|other)(?: \\S+)? LAW${any(10)} (?:letter|SENT|SAY|TOUCH|TOUCHING|TELL|MSGS|involved|served|notice|files?|filed|threatens?|WANT|got in touch)`,
    `(?:letter|TOUCH|MSGS|notice|papers|note|threat|word)(?: \\S+)? from (?:(?:HIS|HER|some) )?(?:\\S+ )?LAW`,
    "LAW (?:letter|notice)|solicitors letter|lawyers letter|attorneys letter",
    "(?:[.,]|HIS|HER|some) LAW (?:HAVE )?(?:SENT|TOUCH|SAY|served)",
    `(?:communication|TOUCH|MSGS|everything|TOUCHING|correspondence|it)(?: \\S+){0,4} (?:through|thru|via|by way of)(?: \\S+){0,3} (?:LAW|HIM|COURT|app)`,
    `(?:got|BE) (?:LAW|lawyered) (?:up|involved)${any(8)} (?:${touch}|AWAY)`,
  ].map((rule) => new RegExp(` (?:${rule}) `)),
);
/** A lawyer's other business. */
const otherBusiness =
  / (?:house|flat|apartment|deposit|mortgage|estate|inheritance|divorce papers|settlement|sign(?:ed|ing)? (?!.*ORDER)|custody|child support|alimony|lease|rent|landlords?|insurance|accident|injury|visa|immigration|job|work|contract|grand\w+|tax|business|pension|car|dog|furniture|bank|money|debt|loan|invoice|bill|fees?|etsy|shop|store|copyright|trademark|brand|shed|fence|probate) /;

/** Whether a row of tags says that the law, or somebody in its name, keeps the sender away. */
export function saysOrder(row: string): boolean {
  if (fiction.test(row)) return false;
  const isProtected = protects().some((rule) => rule.test(row)) && !onMe.test(row);
  if (!isProtected && orders().some((rule) => rule.test(row))) return true;
  if (!isProtected && !otherPolice.test(row) && warned().some((rule) => rule.test(row))) return true;
  return !otherBusiness.test(row) && letter().some((rule) => rule.test(row));
}

/** The words of the law in a text that sets a boundary: by themselves they are no danger to the sender. */
export const withoutOrders = (folded: string): string =>
  folded.replace(
    /\b(?:restraining|protecti(?:on|ve)) orders?\b|\borders? of protection\b|\bnon ?-?mol\w*|\b(?:the )?(?:police|cops?|911|999)\b|\barrest\w*|\bharass\w*|\bthreat\w*|\bviolen\w+ order\b|\bdv order\b/g,
    "-",
  );
