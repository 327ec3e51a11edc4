/**
 * What the three ways on from the end of the silence are answered (docs/plans.md, section 1, day 28). The guidance for one
 * message is that of section 2, day 7.
 */
export const wayOnWords = {
  keep: "Four more quiet weeks, then: on to {end}. You know how by now. If it breaks, text SLIP; no scolding. {next}",
  stands: "The quiet goes on to {end}, as you chose. {next}",
  letGo:
    "Let go, then. From here on the texts are about you alone, with a look back at six months. Do one kind thing for yourself today. {next}",
  write:
    "Only if they have not said no: one text, not a call. Short, easy, neutral: how are you; a film they'd like; good news of yours. No feelings, no promises, no paragraphs. Once; then leave it there, even if nothing comes back. TEXTED lets me know when you did.",
  wait: "No hurry; you have a week. KEEP goes on with the quiet, LETGO lets it go, WRITE is one light text.",
} as const;
