import type { PlanId } from "../plans/index.ts";

/**
 * What somebody typed into the form, until the owner of the phone or inbox has answered there (G9). It shares no field
 * with a person, so that spreading it into one sets nothing.
 */
export type Wish = {
  wishedPlan: PlanId;
  endedOn: string;
  /** `same` for the day it ended. */
  inTouchOn: string;
  /** Whether any post has said Yes, or Not sure, to the safety question. No post takes that back. */
  saidYes: boolean;
  inZone?: string | undefined;
  inCohort?: string | undefined;
  gaveEmail?: true | undefined;
};

/** A sign-up on the web that waits for its owner. The first post fixes what it says and how long it lives. */
export type Invitation = {
  /** When it was first posted. Posts that no text followed count from the first of them, even after it lapsed. */
  since: string;
  until: string;
  /** When the latest text that asks for JOIN left. */
  textedAt?: string | undefined;
  /** The post that sent that text: it recognizes its own write, if the answer to that is lost. */
  textedBy?: string | undefined;
  /** When such texts left, those of a day. */
  texts: string[];
  wish: Wish;
};
