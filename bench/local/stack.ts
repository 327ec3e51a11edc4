import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePorts } from "../../test/support/stack.ts";

const here = join(import.meta.dirname, "../..");

/** `npm start` of the repository at `root` in a process of its own, and how many milliseconds it took until it was ready. */
export async function startLocal(nodeOptions: string[] = [], root = here) {
  const port = await freePorts();
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, join(root, "local/main.ts")], {
    env: { ...process.env, PORT: `${port}`, START_AT: "2026-11-21T15:00:00Z", LOG: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout) if (`${chunk}`.startsWith("ready")) break;
  return { child, readyAfter: performance.now() - began, ...client(port) };
}

export async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

function client(port: number) {
  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${port}/local${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const post = <T>(path: string, body: object) => call<T>("POST", path, body);
  return {
    reset: () => post("/reset", {}),
    /** Signs up for a plan, 1 to 5, as of yesterday. */
    join: async (from: string, plan: number) => {
      await post("/sms", { from, body: `JOIN ${plan} yesterday` });
      const { replies } = await post<{ replies: string[] }>("/sms", { from, body: "N" });
      if (!replies.some((reply) => reply.startsWith("You're set")))
        throw new Error(`not signed up: ${replies}`);
    },
    /** Month by month, since a request waits five minutes at most for its answer; how many wakes rang. */
    sixMonths: async () => {
      let rang = 0;
      for (let month = 0; month < 6; month++)
        rang += (await post<{ fired: number }>("/clock", { advance: "P1M" })).fired;
      return rang;
    },
    prompts: async () => {
      const all = await call<{ kind: string }[]>("GET", "/messages");
      return all.filter(({ kind }) => kind === "prompt").length;
    },
  };
}
