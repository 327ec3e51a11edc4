import { html } from "hono/html";
import { brand } from "../../templates/brand.ts";
import type { WordedPlan } from "../plans.ts";
import { samples } from "./people.ts";
import { picture } from "./picture.ts";
import type { Group } from "./replies.ts";
import type { Row } from "./rows.ts";

const style = `
:root { color-scheme: light dark; --line: light-dark(#ddd5ca, #3a342d); --soft: light-dark(#efe9e0, #2b2722); --accent: light-dark(#1c6b66, #6cc5bc); --muted: light-dark(#665d54, #b0a69b); --warn: light-dark(#a2401f, #f0a184); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 66rem; margin: 0 auto; padding: 1rem; background: light-dark(#fffdfa, #171512); color: light-dark(#2a2520, #f0eae2); }
h1, h2 { font-family: Georgia, serif; } h2 { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
nav a { margin-right: 1rem; display: inline-block; } a { color: var(--accent); }
figure { margin: 1rem 0; } figcaption { font-weight: 600; } .scroll { overflow-x: auto; } svg { min-width: 40rem; width: 100%; }
svg text { font: 11px system-ui, sans-serif; fill: var(--muted); } circle { fill: var(--accent); fill-opacity: .8; } .month { stroke: var(--line); }
summary, .meta { color: var(--muted); font-size: .85rem; }
article { border-top: 1px solid var(--line); padding: .7rem 0; display: grid; gap: .4rem; } h3 { margin: 0; font-size: 1rem; }
.bubbles { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); align-items: start; }
.bubbles p { margin: 0 0 .2rem; padding: .5rem .8rem; border-radius: 1.1rem 1.1rem 1.1rem .3rem; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
.wrong p { outline: 2px solid var(--warn); } .problem { color: var(--warn); }
`;

/** All of it in one file that needs nothing else. */
export function page(
  all: { plan: WordedPlan; rows: Row[] }[],
  answers: { group: Group; rows: Row[] }[],
  problems: string[],
) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brand.name}: every text</title><style>${style}</style></head><body>
<header><h1>Every text of every plan, and every reply</h1>
<p>As ${samples.map(({ name, about }) => `${name} (${about})`).join(", ")} would get them.</p></header>
<nav aria-label="Plans">${all.map(({ plan }) => html`<a href="#${plan.id}">${plan.number} ${plan.name}</a>`)}${answers.map(({ group }) => html`<a href="#${group.id}">${group.title}</a>`)}</nav>
<main>${problems.map((problem) => html`<p class="problem" role="alert">${problem}</p>`)}
${all.map(section)}
${answers.map(answersOf)}</main></body></html>
`;
}

function section({ plan, rows }: { plan: WordedPlan; rows: Row[] }) {
  const cards = Map.groupBy(rows, ({ prompt, audience }) => `${prompt} ${audience}`);
  return html`<section id="${plan.id}" aria-labelledby="${plan.id}-title">
<h2 id="${plan.id}-title">${plan.number} ${plan.name}</h2>
<p>${plan.summary}. <span class="meta">After ${plan.source}.</span></p>
${samples.map(({ name, about, enrol }) => picture(enrol(plan), `${plan.name} for ${name}, ${about}`))}
${[...cards.values()].map(card)}
</section>`;
}

function answersOf({ group: { id, title, file }, rows }: { group: Group; rows: Row[] }) {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="meta">templates/en/${file}</p>
${[...Map.groupBy(rows, ({ prompt }) => prompt).values()].map(card)}
</section>`;
}

function card(rows: Row[]) {
  const [first] = rows;
  if (!first) return "";
  return html`<article><h3>${first.prompt}</h3><div class="meta">${first.when} · for ${first.audience}</div>
<div class="bubbles">${rows.map(
    ({
      person,
      messages,
      encoding,
      units,
      segments,
      wrong,
    }) => html`<div class="${wrong.length > 0 ? "wrong" : ""}">
${messages.map((message) => html`<p>${message}</p>`)}
<span class="meta">${person} · ${encoding} · ${units} · ${segments} segment${segments === 1 ? "" : "s"}</span></div>`,
  )}</div></article>`;
}
