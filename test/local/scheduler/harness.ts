import type { AddressInfo } from "node:net";
import { type CreateScheduleCommandInput, SchedulerClient } from "@aws-sdk/client-scheduler";
import { serve } from "@hono/node-server";
import { onTestFinished } from "vitest";
import {
  createScheduler,
  type DeadLetter,
  type Invocation,
  type Scheduler,
  type SchedulerOptions,
} from "../../../local/scheduler/index.ts";

export const LAMBDA = "arn:aws:lambda:us-east-1:000000000000:function:deliver";
export const QUEUE = "arn:aws:sqs:us-east-1:000000000000:dead";
export const ROLE = "arn:aws:iam::000000000000:role/scheduler";

export type Emulator = {
  scheduler: Scheduler;
  /** The real SDK, over HTTP. */
  client: SchedulerClient;
  url: string;
  /** What reached the target, with the virtual instant at which it did. */
  calls: (Invocation & { at: string })[];
  letters: (DeadLetter & { at: string })[];
  /** The virtual clock, as an ISO instant. */
  now: () => string;
  /** Moves the clock through every instant at which something is due, up to `to`. */
  advance: (to: string) => Promise<number>;
  /** Sets the clock without firing anything. */
  jump: (to: string) => void;
};

/** An emulator on an ephemeral port, whose clock stands at `start` until it is moved. */
export async function emulator(start: string, options: Partial<SchedulerOptions> = {}): Promise<Emulator> {
  let now = Date.parse(start);
  const calls: Emulator["calls"] = [];
  const letters: Emulator["letters"] = [];
  const at = () => isoSeconds(now);
  const { invoke = async () => {}, ...rest } = options;
  const scheduler = createScheduler({
    now: () => now,
    invoke: async (call) => {
      calls.push({ ...call, at: at() });
      await invoke(call);
    },
    deadLetter: async (letter) => {
      letters.push({ ...letter, at: at() });
    },
    ...rest,
  });
  const { port, close } = await listen(scheduler);
  const url = `http://127.0.0.1:${port}`;
  const client = new SchedulerClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await close();
  });

  async function advance(to: string): Promise<number> {
    const end = Date.parse(to);
    let fired = 0;
    for (let due = scheduler.nextDue(); due !== undefined && due <= end; due = scheduler.nextDue()) {
      now = Math.max(now, due);
      fired += await scheduler.fireDue();
    }
    now = end;
    return fired;
  }

  return {
    scheduler,
    client,
    url,
    calls,
    letters,
    now: at,
    advance,
    jump: (to) => {
      now = Date.parse(to);
    },
  };
}

/** A one-time schedule for noon of New Year's Eve 2026; `change` what a test is about. */
export function schedule(change: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput {
  return {
    Name: "wake",
    ScheduleExpression: "at(2026-12-31T12:00:00)",
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: { Arn: LAMBDA, RoleArn: ROLE, Input: '{"wake":1}' },
    ...change,
  };
}

/** A target that fails the first `times` times it is called. */
export function failing(
  times: number,
  error: Error = new Error("target is down"),
): SchedulerOptions["invoke"] {
  let left = times;
  return async () => {
    if (left-- > 0) throw error;
  };
}

export function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

function listen({ fetch }: Scheduler): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      resolve({
        port,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    );
  });
}
