import type { Writing } from "../language.ts";
import { sayDate, sayDayAndMonth, sayLongDate, sayMonth, sayTime } from "./dates/say-dates.ts";

/** How American English writes dates and times. */
export const englishWriting: Writing = { id: "en", sayDate, sayDayAndMonth, sayLongDate, sayMonth, sayTime };
