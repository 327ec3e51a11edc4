import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The control API empties tables and texts people: it is for this machine only.

const ann = "+12025550143";

/** Sends with exactly these headers, a Host of choice among them, which fetch does not allow. */
async function send(port: number, method: string, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; body: string }>((done, fail) => {
    const sending = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      answer.on("end", () => done({ status: answer.statusCode, body }));
    });
    sending.on("error", fail).end(method === "POST" ? "{}" : undefined);
  });
}

describe("the control API", () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack();
    await stack.text(ann, "JOIN 1 2026-11-20");
  });
  afterAll(() => stack.close());
  const paths: [string, string][] = [
    ["GET", "/local"],
    ["GET", "/local/messages"],
    ["GET", `/local/people/${ann}`],
    ["GET", "/local/page/page.js"],
    ["POST", "/local/reset"],
    ["POST", "/local/faults"],
  ];

  test.each(paths)("%s %s is refused under a Host that is not this machine's", async (method, path) => {
    const { port } = stack;
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      "localhost",
      `localhost:${port + 1}`,
      `127.0.0.1.nip.io:${port}`,
      `192.0.2.1:${port}`,
    ]) {
      const { status, body } = await send(port, method, path, { host });
      expect([host, status]).toEqual([host, 403]);
      expect(JSON.parse(body)).toMatchObject({ error: { code: "forbidden" } });
    }
    expect(await stack.person(ann)).toBeDefined();
  });

  test.each(paths)("%s %s is refused to a page of another origin", async (method, path) => {
    const { port } = stack;
    for (const origin of [
      "https://evil.example",
      "null",
      "http://localhost",
      `http://localhost:${port + 1}`,
      `https://localhost:${port}`,
      `http://localhost:${port}.evil.example`,
    ]) {
      const { status } = await send(port, method, path, { host: `localhost:${port}`, origin });
      expect([origin, status]).toEqual([origin, 403]);
    }
    expect(await stack.person(ann)).toBeDefined();
  });

  test.each(["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])(
    "answers to %s, with its own Origin or none",
    async (name) => {
      const { port } = stack;
      const host = `${name}:${port}`;
      const origin = `http://${name.toLowerCase()}:${port}`;
      expect((await send(port, "GET", "/local/clock", { host })).status).toBe(200);
      expect((await send(port, "POST", "/local/faults", { host, origin })).status).toBe(400);
    },
  );

  test("is all that looks at it: webhooks and pages have another host in front", async () => {
    const headers = { host: "texts.example.org" };
    expect((await send(stack.port, "GET", "/", headers)).status).toBe(200);
  });
});

test.each(["TWILIO_ENDPOINT", "SES_ENDPOINT"])(
  "with a %s on another machine there is no control API",
  async (name) => {
    const stack = await startTestStack({ env: { [name]: "https://api.example.org" } });
    for (const [method, path] of [
      ["GET", "/local"],
      ["GET", "/local/clock"],
      ["POST", "/local/reset"],
      ["POST", "/local/sms"],
    ] as const) {
      const { status } = await send(stack.port, method, path, { host: `localhost:${stack.port}` });
      expect([path, status]).toEqual([path, 404]);
    }
    expect((await stack.get("/")).status).toBe(200);
    expect(stack.lines.join("\n")).toContain(name);
    await stack.close();
  },
);

test.each(["http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9", "http://127.9.9.9:9"])(
  "an endpoint at %s is on this machine, so there is one",
  async (endpoint) => {
    const stack = await startTestStack({ env: { SES_ENDPOINT: endpoint } });
    expect((await stack.get("/local/clock")).status).toBe(200);
    await stack.close();
  },
);
