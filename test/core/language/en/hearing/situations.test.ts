import { expect, test } from "vitest";
import { fold } from "../../../../../functions/core/language/clean.ts";
import { findSituation } from "../../../../../functions/core/language/en/hearing/situations.ts";
import { readIntent } from "../../../../support/reading.ts";

/** By the number in the menu: what people text. */
const situations: Record<number, string[]> = {
  // They got in touch
  1: [
    "he texted me",
    "She called",
    "my ex just messaged me",
    "they liked my photo",
    "omg he txted me last night",
    "she's calling me right now",
    "he texted",
    "they reached out",
    "I got a text from him",
    "missed call from my ex",
    "He\u2019s texting me again",
    "what if he texts me?",
    "she watched my story",
    "heard from her today",
    "my ex wrote to me, what do I do",
    "He sent me a song",
    "she wants to meet",
    "should I reply to him?",
    "he callled me twice",
    "she won't stop texting me",
    "hes been texting me all day",
    "She just text me",
    "he asked how I am",
  ],
  // I broke the quiet
  2: [
    "I broke it",
    "i texted him",
    "I called her last night",
    "I just texted my ex",
    "i messaged them again",
    "I broke no contact",
    "I replied",
    "I answered him",
    "i caved",
    "ok I gave in and called",
    "I drunk texted him",
    "I slipped up",
    "I texted him after he texted me",
    "sorry I broke it yesterday",
    "I messed up and texted her",
    "I sent him a message",
    "I slept with my ex",
    "i replied to her text",
    "I ended up calling him... no, I called him",
  ],
  // We ran into each other
  3: [
    "ran into her",
    "saw him at the shop",
    "we ran into each other",
    "I bumped into my ex",
    "I just saw her at the gym",
    "ran into them today",
    "saw him today",
    "I met him at a party",
    "what if I run into him",
    "she was at the same bar",
    "we met by accident",
    "I saw my ex on the bus",
  ],
  // They see someone new
  4: [
    "they are seeing someone",
    "he has a new girlfriend",
    "she's dating someone else",
    "my ex is with another guy",
    "he's seeing somebody",
    "she moved on",
    "her new boyfriend",
    "I saw him with another girl",
    "hes on tinder",
    "is she seeing someone?",
    "they got engaged",
    "hes dating my best friend",
    "he already has a new gf",
    "I saw her at the bar with her new boyfriend",
  ],
  // Must it be four weeks?
  5: [
    "does it have to be four weeks",
    "why 4 weeks?",
    "do I have to wait 28 days",
    "is two weeks enough?",
    "must it be four weeks",
    "can I do just 2 weeks",
    "4 weeks is too long",
    "why so long",
    "how long does it have to be",
    "why does it have to be so long",
  ],
  // Is it cruel?
  6: [
    "is this cruel",
    "isn't it mean",
    "Isn't this a bit cruel?",
    "is it rude to ignore him",
    "am I being cruel",
    "it feels mean",
    "is no contact cruel?",
    "is it a punishment",
    "isnt this playing games",
    "is it fair to them",
    "is silence cruel?",
  ],
};

const lookAlikes = [
  "my mom texted me",
  "he is cruel",
  "I saw her photo",
  "he never called",
  "I wish he texted me",
  "she called her mum",
  "I texted my sister",
  "my sister is seeing someone",
  "I am seeing someone new",
  "i called her mother",
  "we broke up four weeks ago",
  "it has been four weeks",
  "he broke it off",
  "I broke it off with him",
  "i broke my phone",
  "I broke it to my parents",
  "she was mean to me",
  "what does it mean",
  "I didn't text him",
  "I almost called her",
  "I want to text him",
  "can I text her?",
  "they are seeing a therapist",
  "I ran into her car",
  "ran into trouble at work",
  "he hasn't texted me",
  "why hasn't she called",
  "they called me for an interview",
  "my friend says she called me a liar",
  "I saw a film",
  "I saw her on instagram",
  "he is with his mom",
  "she has a new job",
  "he has a new car",
  "I dreamed he called me",
  "they called it off",
  "he called me names",
  "it is mean weather",
  "life is cruel",
  "the girl who texted me",
  "I miss him so much",
  "I have a boyfriend",
  "her new flat is nice",
  "I have to wait four weeks for my visa",
  "he wrote a book",
  "she left me",
  "I hope he calls me",
  "he texted me last year and I was happy",
  "I met her mother at the shop",
  "we met in 2019",
  "my brother broke it",
  "I gave in my notice",
  "I slipped on the ice",
  "call me",
  "is it over",
  "it's mean of him to say that",
  "I caved and ate cake",
  "do I have to pay for 4 weeks",
  "someone texted me",
  "I sent her mother a card",
  "is he the one",
  "they called from the office",
  "my dad is dating someone",
];

const told = Object.entries(situations).flatMap(([number, texts]) =>
  texts.map((text) => [text, Number(number)] as const),
);

test.each(told)('"%s" is situation %i', (text, number) => {
  expect(findSituation(fold(text))).toBe(number);
});

test.each(lookAlikes)('"%s" is none of them', (text) => {
  expect(findSituation(fold(text))).toBeUndefined();
});

test("none of what people tell is taken for another thing first", () => {
  const taken = told.map(([text]) => [text, readIntent(text).kind]).filter(([, kind]) => kind !== "other");
  expect(taken).toEqual([]);
});
