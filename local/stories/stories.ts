import { AsyncLocalStorage } from "node:async_hooks";
import { Temporal } from "temporal-polyfill";

/** Who speaks to whom: the phone, Twilio, the service, its table, the scheduler, the inbox behind SES, the sweep. */
export type Party = "phone" | "twilio" | "service" | "table" | "scheduler" | "inbox" | "sweep";
/** One arrow of a story. `kind` is a word that the page explains; `outcome` is there where it did not go well. */
export type Step = {
  from: Party;
  to: Party;
  kind: string;
  detail?: string | undefined;
  /** The virtual instant. */
  at: string;
  /** Real time since the story began. */
  milliseconds: number;
  outcome?: string;
};
export type Arrow = Pick<Step, "from" | "to" | "kind" | "detail">;
type Story = { began: number; steps: Step[] };

/** Older ones are forgotten: a hundred lives of six months have some 20,000 texts. */
const maxTexts = 25_000;
const maxSteps = 60;

/**
 * What led to each text, and what followed it: every call of the service while a wake or a text is worked on belongs to
 * its story, across awaits. `now` is the virtual clock, epoch ms.
 */
export function createStories(now: () => number) {
  const telling = new AsyncLocalStorage<Story>();
  const bySid = new Map<string, Story>();
  const expected = new Map<string, Story>();

  function add(story: Story, arrow: Arrow): Step | undefined {
    if (story.steps.length >= maxSteps) return undefined;
    const at = Temporal.Instant.fromEpochMilliseconds(now()).toString();
    const step = { ...arrow, at, milliseconds: Math.round((performance.now() - story.began) * 10) / 10 };
    story.steps.push(step);
    return step;
  }

  return {
    /** Begins a story with its first arrow. What `work` does is told in it. */
    tell<T>(first: Arrow, work: () => Promise<T>): Promise<T> {
      const story: Story = { began: performance.now(), steps: [] };
      add(story, first);
      return telling.run(story, work);
    },
    /** Goes on with the story of a text, where no other is being told. */
    goOn<T>(sid: string, arrow: Arrow, work: () => Promise<T>): Promise<T> {
      const story = telling.getStore() ?? bySid.get(sid);
      if (!story) return work();
      add(story, arrow);
      return telling.run(story, work);
    },
    /** One call of the story that is being told; an outcome is noted where `failure` gives one, or it throws. */
    async call<T>(
      arrow: () => Arrow,
      work: () => Promise<T>,
      failure: (result: T) => string | undefined,
    ): Promise<T> {
      const story = telling.getStore();
      const step = story && add(story, arrow());
      if (!step) return work();
      try {
        const result = await work();
        const outcome = failure(result);
        if (outcome !== undefined) step.outcome = outcome;
        return result;
      } catch (error) {
        step.outcome = error instanceof Error ? error.name : "failed";
        throw error;
      }
    },
    /** A text with this address for its status is about to be sent, by a way on which the story may get lost. */
    expect(statusCallback: string | null | undefined): void {
      const story = telling.getStore();
      if (story && statusCallback) expected.set(statusCallback, story);
    },
    /** This text belongs to the story that is being told, or that expects it. */
    about(sid: string, statusCallback?: string): void {
      const story = telling.getStore() ?? expected.get(statusCallback ?? "");
      expected.delete(statusCallback ?? "");
      if (!story || bySid.has(sid)) return;
      bySid.set(sid, story);
      const [oldest] = bySid.size > maxTexts ? bySid.keys() : [];
      if (oldest !== undefined) bySid.delete(oldest);
    },
    of: (sid: string): Step[] | undefined => bySid.get(sid)?.steps,
    reset: () => {
      bySid.clear();
      expected.clear();
    },
  };
}

export type Stories = ReturnType<typeof createStories>;
