import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";

/** What stands in for "vitest" when Stryker runs the tests in its own process (runner.ts). */
export type Test = { id: string; run: () => unknown };

/** The tests that the files imported so far have named, in order; `file` is the one being imported. */
export const collected: { file: string; tests: Test[] } = { file: "", tests: [] };

type Extendable = { extend: (to: object, matchers: object) => void };
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const matchers = (globalThis as never)[ASYMMETRIC_MATCHERS_OBJECT] as object;
const check = (value: unknown, message?: string) => chai.expect(value, message);
export const expect = Object.assign(check, chai.expect, matchers);
setState({ assertionCalls: 0, isExpectingAssertions: false } as never, expect as never);
(chai.expect as unknown as Extendable).extend(expect, customMatchers);

let path: string[] = [];

export function describe(name: string, body: () => void): void {
  path.push(name);
  body();
  path = path.slice(0, -1);
}

type Body = (...row: never[]) => unknown;

function one(name: string, body: Body, row: unknown[] = []): void {
  const id = `${collected.file}#${[...path, name].join(" ")}`;
  collected.tests.push({ id, run: () => body(...(row as never[])) });
}

/** Rows are told apart by their number, which is enough here. */
const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
  for (const [i, row] of rows.entries()) one(`${name} #${i + 1}`, body, Array.isArray(row) ? row : [row]);
};

export const test = Object.assign((name: string, body: Body) => one(name, body), { each });
export const it = test;
