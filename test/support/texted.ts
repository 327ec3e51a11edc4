import { converse } from "../../functions/core/conversation/conversation.ts";
import type { Person } from "../../functions/core/person/person.ts";
import { inEnglish } from "./context.ts";
import { enrolled } from "./people.ts";

/** What comes of one text of somebody signed up, by default on day ten, Tuesday 1 December 2026, at ten in New York. */
export function texted(text: string, changes: object = {}, at = "2026-12-01T15:00:00Z") {
  return converse(enrolled(changes as Partial<Person>), { text }, inEnglish(at));
}

/** The first reply to it. */
export const reply = (...said: Parameters<typeof texted>) => texted(...said).replies[0] ?? "";
