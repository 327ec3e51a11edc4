import type { Server } from "node:http";
import { ofFetch, ofServer, type StandIn } from "./direct/stand-in.ts";
import type { directWires } from "./direct/wires.ts";
import { startDynamoDb } from "./dynamodb.ts";
import { endpointOf, type Target, targets } from "./faults/fault.ts";
import { createFaults } from "./faults/faults.ts";
import { intercept } from "./faults/intercept.ts";
import type { Feed } from "./feed.ts";
import { createScheduler } from "./scheduler/index.ts";
import { listen } from "./servers.ts";
import { createSes } from "./ses/index.ts";
import { type localEnv, twilioAccount } from "./settings.ts";
import type { Stories } from "./stories/stories.ts";
import { createTwilio } from "./twilio/index.ts";

type Parts = {
  env: ReturnType<typeof localEnv>;
  /** What the caller has set: a target whose endpoint is among it has no stand-in here. */
  source: Record<string, string | undefined>;
  port: number;
  dataDir: string | undefined;
  direct: ReturnType<typeof directWires>;
  stories: Stories;
  feed: Feed;
  toGateway: (url: string, init: RequestInit) => Promise<Response>;
  /** Epoch milliseconds, virtual. */
  now: () => number;
  /** What a wake with this input does. */
  deliver: (input: string) => Promise<void>;
};

/** Everything that the service talks to, each on its port, and by a direct wire for what runs in this process. */
export async function startStandIns({
  env,
  source,
  port,
  dataDir,
  direct,
  stories,
  feed,
  toGateway,
  now,
  deliver,
}: Parts) {
  const own = `http://127.0.0.1:${port}`;
  const faults = createFaults(now);
  const scheduler = createScheduler({
    now,
    invoke: ({ input, scheduleArn }) => {
      const detail = `wake ${scheduleArn.split("-").at(-1)}`;
      return stories.tell({ from: "scheduler", to: "service", kind: "wake", detail }, () => deliver(input));
    },
    transit: ({ scheduleArn, input }) =>
      faults.transit("scheduler", `${scheduleArn.split("/").at(-1)} ${input}`),
  });
  const twilio = createTwilio({
    ...twilioAccount(env),
    onWebhook: ({ url, form }, send) =>
      faults.carry("twilio", `${url} ${form}`, () => toldWebhook(stories, new URLSearchParams(form), send)),
    onMessage: (message) => {
      stories.about(message.sid, message.statusCallback);
      feed.publish({ event: "text", data: message });
    },
    reach: (publicUrl) => publicUrl.replace(env.PUBLIC_URL, own),
    fetch: toGateway,
    now,
  });
  const ses = createSes({
    now,
    onEmail: (email) => feed.publish({ event: "mail", data: email }),
    topic: {
      arn: env.SES_TOPIC_ARN,
      // As SNS posts: JSON that calls itself plain text.
      post: (body) => toGateway(`${own}/ses/events`, { method: "POST", body }),
    },
  });

  const start: Record<Target, () => Promise<Server>> = {
    dynamodb: () => startDynamoDb(port + 1, dataDir),
    scheduler: () => listen(scheduler.fetch, port + 2),
    twilio: () => listen(twilio.fetch, port + 3),
    ses: () => listen(ses.fetch, port + 4),
  };
  const wired: Record<Target, (server: Server) => StandIn> = {
    dynamodb: ofServer,
    scheduler: () => ofFetch(scheduler.fetch),
    twilio: () => ofFetch(twilio.fetch),
    ses: () => ofFetch(ses.fetch),
  };
  const here = targets.filter((target) => !source[endpointOf(target)]);
  const servers: Server[] = [];
  for (const target of here) {
    const server = intercept(await start[target](), target, faults);
    servers.push(server);
    direct.add(target, env[endpointOf(target)], wired[target](server), () => faults.threaten(target));
  }
  return {
    faults,
    scheduler,
    twilio,
    ses,
    servers,
    /** What runs here, and not behind an endpoint that was set. */
    targets: here,
    settled: async () => {
      await Promise.all([twilio.settled(), ses.settled()]);
    },
  };
}

/** What Twilio posts, and what the service does about it, in the story of the text that it is about. */
function toldWebhook(stories: Stories, form: URLSearchParams, send: () => Promise<void>): Promise<void> {
  const sid = form.get("MessageSid") ?? "";
  const status = form.get("MessageStatus");
  const way = { from: "twilio", to: "service" } as const;
  if (status !== null) return stories.goOn(sid, { ...way, kind: "callback", detail: status }, send);
  return stories.tell({ ...way, kind: "text", detail: form.get("Body") ?? undefined }, async () => {
    stories.about(sid);
    await send();
  });
}
