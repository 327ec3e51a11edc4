import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import dynalite from "dynalite";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { freePorts } from "../support/stack.ts";

vi.setConfig({ testTimeout: 30_000 });
const ann = "+12025550143";

/** `node local/main.ts` with nothing but these variables, stopped at the end of the test whatever happens. */
function main(env: Record<string, string>, command = [process.execPath, "local/main.ts"]) {
  const [program = "", ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
      said[stream] += chunk;
    });
  }
  const closed = once(child, "close").then(([code, signal]) => ({ ...said, code, signal }));
  return { child, said, closed };
}

/** The same, once it says that it is ready. */
async function started(env: Record<string, string> = {}, command?: string[]) {
  const port = env.PORT ?? `${await freePorts()}`;
  const running = main({ PORT: port, START_AT: "2026-11-21T15:00:00Z", ...env }, command);
  const url = `http://localhost:${port}`;
  while (!/^ready .*\n/m.test(running.said.stdout)) {
    const first = await Promise.race([
      running.child.stdout && once(running.child.stdout, "data"),
      running.closed,
    ]);
    if (first && "code" in first) throw new Error(`it ended before it was ready: ${first.stderr}`);
  }
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url}${path}`, { method: "POST", body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const stop = async (signal: NodeJS.Signals) => {
    const begin = performance.now();
    running.child.kill(signal);
    const { code, stdout } = await running.closed;
    return { code, stdout, seconds: (performance.now() - begin) / 1000 };
  };
  return { ...running, url, port: Number(port), post, stop };
}

const prompts = async (url: string) => {
  const answer = await fetch(`${url}/local/messages?to=${encodeURIComponent(ann)}`);
  const messages = (await answer.json()) as { prompt: string | null; at: string }[];
  return messages.flatMap(({ prompt, at }) => (prompt ? [`${prompt} ${at.slice(0, 10)}`] : []));
};

test.each(["SIGTERM", "SIGINT"] as const)(
  "npm start ends well by %s, and leaves no process behind",
  async (signal) => {
    const { url, stop } = await started({}, ["npm", "start"]);
    const { code, seconds } = await stop(signal);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(2);
    await expect(fetch(`${url}/local/clock`)).rejects.toThrow();
  },
);

describe("node local/main.ts", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "says ready in one line, and where to go in two more; %s ends it well within two seconds",
    async (signal) => {
      const { url, stop } = await started();
      // A keep-alive connection that stays open, and one that has sent half a request.
      const agent = new Agent({ keepAlive: true });
      const answer = await new Promise((done, fail) =>
        get(`${url}/local/clock`, { agent }, (response) =>
          response.resume().on("end", () => done(response)),
        ).on("error", fail),
      );
      expect(answer).toMatchObject({ statusCode: 200 });
      const half = connect(Number(new URL(url).port), "127.0.0.1");
      half.on("error", () => {});
      await once(half, "connect");
      half.write("POST /local/sms HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");

      const { code, stdout, seconds } = await stop(signal);
      expect({ code, lines: stdout.split("\n") }).toEqual({
        code: 0,
        lines: [
          `ready ${url}`,
          `Open ${url}/local and press "Show me", or text JOIN there and move the clock six months.`,
          "From a program: docs/local.md has every route, with curl.",
          "",
        ],
      });
      expect(seconds).toBeLessThan(2);
      agent.destroy();
      half.destroy();
    },
  );

  test("goes on though nobody listens after its ready line", async () => {
    const { child, url, post } = await started();
    child.stdout?.destroy();
    await post("/local/sms", { from: ann, body: "JOIN" });
    expect((await fetch(`${url}/local/people/${ann}`)).status).toBe(200);
  });

  test("runs at real speed from START_AT", async () => {
    const { url } = await started({ START_AT: "2030-01-01T00:00:00Z" });
    const { now } = (await (await fetch(`${url}/local/clock`)).json()) as { now: string };
    expect(now).toMatch(/^2030-01-01T00:0\d:\d\d(\.\d+)?Z$/);
  });
});

describe("a wrong configuration ends it with 1 and says what is wrong:", () => {
  test.each([
    ["PORT", "abc", 'PORT is "abc"; it wants a port from 1 to 65531 (it and the four above it are used)\n'],
    [
      "SERVICE_NUMBER",
      "123",
      'SERVICE_NUMBER is "123"; it wants a number in E.164, like +15005550006, or a short code\n',
    ],
    ["START_AT", "tomorrow", 'START_AT is "tomorrow"; it wants an instant, like 2026-11-21T15:00:00Z\n'],
    ["ID_SECRET", "short", "ID_SECRET is a value that does not fit; it wants at least 16 characters\n"],
  ])("%s=%s", async (name, value, stderr) => {
    const env = { PORT: `${await freePorts()}`, [name]: value };
    expect(await main(env).closed).toEqual({ code: 1, signal: null, stdout: "", stderr });
  });

  test("a port in use", async () => {
    const port = await freePorts();
    const taken = createServer().listen(port + 3, "127.0.0.1");
    await once(taken, "listening");
    onTestFinished(() => void taken.close());
    expect(await main({ PORT: `${port}` }).closed).toEqual({
      code: 1,
      signal: null,
      stdout: "",
      stderr: `listen EADDRINUSE: address already in use 127.0.0.1:${port + 3}: set PORT to a port that is free, with the four above it\n`,
    });
  });
});

test("--open opens the page in the browser of whoever started it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "afterword-open-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const opened = join(folder, "opened");
  const program = join(folder, process.platform === "darwin" ? "open" : "xdg-open");
  await writeFile(program, `#!/bin/sh\nprintf %s "$1" > ${opened}.new\nmv ${opened}.new ${opened}\n`, {
    mode: 0o755,
  });
  const path = `${folder}:${process.env.PATH}`;
  const { url } = await started({ PATH: path }, [process.execPath, "local/main.ts", "--open"]);
  await expect.poll(() => readFile(opened, "utf8").catch(() => ""), { timeout: 10_000 }).toBe(`${url}/local`);
});

test.each([
  [["--seed-people", "many"], "--seed-people wants a number from 0 to 500\n"],
  [["--seed"], "Unknown option '--seed'"],
])("%j ends it with 1 and says what is wrong", async (flags, stderr) => {
  const { code, ...said } = await main({}, [process.execPath, "local/main.ts", ...flags]).closed;
  expect([code, said.stderr]).toEqual([1, expect.stringContaining(stderr)]);
});

test("DATA_DIR goes on where it was: the people, their messages and opt-outs, the time; and prompts come though the schedules are lost", async () => {
  const folder = await mkdtemp(join(tmpdir(), "afterword-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const before = await started({ DATA_DIR: folder });
  await before.post("/local/sms", { from: ann, body: "JOIN 1 2026-11-20" });
  await before.post("/local/sms", { from: ann, body: "N" });
  await before.post("/local/clock", { advance: "PT5M" });
  const person = await (await fetch(`${before.url}/local/people/${ann}/item`)).json();
  expect(await prompts(before.url)).toEqual(["no-contact/start 2026-11-21"]);
  expect((await before.stop("SIGTERM")).code).toBe(0);

  const after = await started({ DATA_DIR: folder });
  const { now } = (await (await fetch(`${after.url}/local/clock`)).json()) as { now: string };
  expect(now).toMatch(/^2026-11-21T15:0[5-9]/);
  expect(await prompts(after.url)).toEqual(["no-contact/start 2026-11-21"]);
  expect(await (await fetch(`${after.url}/local/people/${ann}/item`)).json()).toEqual(person);
  await after.post("/local/clock", { advance: "P4D" });
  expect(await prompts(after.url)).toEqual([
    "no-contact/start 2026-11-21",
    "no-contact/hard-day-2 2026-11-22",
    "no-contact/hard-day-3 2026-11-23",
    "no-contact/mistake-1 2026-11-25",
  ]);
  expect(
    (
      await main({ PORT: `${await freePorts()}`, DATA_DIR: folder }, [
        ...[process.execPath, "local/main.ts", "--seed-people", "5"],
      ]).closed
    ).stderr,
  ).toBe("--seed-people wants a new folder: in DATA_DIR people live already\n");
});

test("with DYNAMODB_ENDPOINT it uses that one, however slowly it makes tables, and starts none", async () => {
  const other = dynalite({ createTableMs: 700 });
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port: otherPort } = other.address() as AddressInfo;
  const { url, port, post } = await started({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${otherPort}` });
  await post("/local/sms", { from: ann, body: "JOIN" });
  expect((await fetch(`${url}/local/people/${ann}`)).status).toBe(200);
  await expect(fetch(`http://127.0.0.1:${port + 1}`)).rejects.toThrow("fetch failed");
  expect((await fetch(`http://127.0.0.1:${port + 4}`)).status).toBe(404);
});
