import { DeleteScheduleCommand, ListSchedulesCommand } from "@aws-sdk/client-scheduler";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { controlled } from "../support/control.ts";

// The virtual clock of the control API (README, "The local stack").

const startAt = "2026-11-21T15:00:00Z";
const { stack, ann, schedules, get, post, refusal, enrolAnn } = await controlled(startAt);

async function loseSchedule() {
  const { Schedules: [lost] = [] } = await schedules.send(new ListSchedulesCommand({}));
  await schedules.send(new DeleteScheduleCommand({ GroupName: "afterword", Name: lost?.Name }));
}

describe("the clock", () => {
  test("starts at START_AT and stands there while it is frozen", async () => {
    expect(await get("/local/clock")).toEqual({ status: 200, body: { now: startAt } });
    expect(await get("/local/clock")).toEqual({ status: 200, body: { now: startAt } });
  });

  test("moves by a duration or to an instant, and says how many wakes rang", async () => {
    await enrolAnn();
    const move = (value: object) => post("/local/clock", value);
    const at = (now: string, fired: number) => ({ status: 200, body: { now, fired } });
    expect(await move({ advance: "PT1M59S" })).toEqual(at("2026-11-21T15:01:59Z", 0));
    expect(await move({ advance: "PT1S" })).toEqual(at("2026-11-21T15:02:00Z", 1));
    expect(await move({ to: "2026-11-22T11:59:59-05:00" })).toEqual(at("2026-11-22T16:59:59Z", 1));
    expect(await move({ to: "2026-11-24T15:00:00Z" })).toEqual(at("2026-11-24T15:00:00Z", 2));
    expect(await move({ advance: "P1M" })).toEqual(at("2026-12-24T15:00:00Z", 10));
    expect(await get("/local/clock")).toEqual({ status: 200, body: { now: "2026-12-24T15:00:00Z" } });
  });

  test("goes through every instant on the way, so that each prompt leaves when it is due", async () => {
    await enrolAnn();
    await stack.advance("P5D");
    const prompts = (await stack.messages(ann)).filter(({ kind }) => kind === "prompt");
    expect(prompts.map(({ at, prompt }) => `${at} ${prompt}`)).toEqual([
      "2026-11-21T15:02:00Z no-contact/start",
      "2026-11-21T15:04:00Z no-contact/hard-day-1",
      "2026-11-22T17:00:00Z no-contact/hard-day-2",
      "2026-11-23T15:00:00Z no-contact/hard-day-3",
      "2026-11-25T15:00:00Z no-contact/mistake-1",
    ]);
  });

  test("stops where the sweep finds a wake that is lost, so that its prompt is not late at the end", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    await loseSchedule();
    expect(await stack.advance("P3D")).toBe(1);
    const prompts = (await stack.messages(ann)).filter(({ kind }) => kind === "prompt");
    expect(prompts.slice(2).map(({ at, prompt }) => `${at} ${prompt}`)).toEqual([
      "2026-11-22T17:10:00Z no-contact/hard-day-2",
      "2026-11-23T15:00:00Z no-contact/hard-day-3",
    ]);
  });

  test("may move by nothing, to now", async () => {
    const stays = { status: 200, body: { now: startAt, fired: 0 } };
    expect(await post("/local/clock", { advance: "PT0S" })).toEqual(stays);
    expect(await post("/local/clock", { to: startAt })).toEqual(stays);
  });

  test("goes no further back", async () => {
    await stack.advance("P1D");
    const refused = refusal("the clock only goes forward");
    expect(await post("/local/clock", { advance: "-P1D" })).toEqual(refused);
    expect(await post("/local/clock", { to: startAt })).toEqual(refused);
    expect(await get("/local/clock")).toMatchObject({ body: { now: "2026-11-22T15:00:00Z" } });
  });

  test("moves one move after the other when two are asked for at once", async () => {
    await enrolAnn();
    await Promise.all([stack.advance("P1D"), stack.advance("P1D")]);
    expect(await get("/local/clock")).toMatchObject({ body: { now: "2026-11-23T15:00:00Z" } });
  });

  test.each(["P", "7 days", "", "P400000Y"])("is not moved by %j", async (advance) => {
    expect(await post("/local/clock", { advance })).toMatchObject({
      status: 400,
      body: { error: { code: "bad-request", message: expect.stringContaining("a duration like P7D") } },
    });
    expect(await get("/local/clock")).toMatchObject({ body: { now: startAt } });
  });

  test.each(["tomorrow", "2027-05-21", "2027-05-21T15:00:00", "2027-02-30T00:00:00Z"])(
    "is not moved to %j",
    async (to) => {
      expect(await post("/local/clock", { to })).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining("to wants an instant") } },
      });
    },
  );
});

describe("a clock that nobody moves", () => {
  /** Half an hour in which Ann's wake is lost. */
  async function missWake() {
    await enrolAnn();
    await loseSchedule();
    stack.clock.moveTo(Temporal.Instant.from("2026-11-21T15:30:00Z"));
    await stack.tick();
  }
  const prompts = async () => (await stack.messages(ann)).map(({ prompt }) => prompt);

  test("rings what falls due", async () => {
    await enrolAnn();
    stack.clock.moveTo(Temporal.Instant.from("2026-11-21T15:02:00Z"));
    await stack.tick();
    expect(await prompts()).toContain("no-contact/start");
  });

  test("is swept every ten minutes: a wake that is lost is found", async () => {
    await missWake();
    expect(await prompts()).toContain("no-contact/start");
  });

  test("is not carried back to the old date by a tick that waits for a reset", async () => {
    stack.clock.moveTo(Temporal.Instant.from("2027-11-21T15:00:00Z"));
    const { reset } = stack.clock;
    let ticking: Promise<void> | undefined;
    stack.clock.reset = () => {
      ticking = stack.tick();
      reset();
    };
    await stack.post("/local/reset", {});
    stack.clock.reset = reset;
    await ticking;
    expect(ticking).toBeDefined();
    expect(stack.clock.now().toString()).toBe("2026-11-21T15:00:00Z");
  });

  test("is swept after a reset too, though the last sweep was at a later time", async () => {
    stack.clock.moveTo(Temporal.Instant.from("2027-11-21T15:00:00Z"));
    await stack.tick();
    await stack.post("/local/reset", {});
    await missWake();
    expect(await prompts()).toContain("no-contact/start");
  });
});
