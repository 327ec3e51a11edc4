import { consentStyle } from "./consent.ts";

/** The one style sheet. Colours are custom properties, light and dark; nothing is wider than 320 pixels. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #faf8f4; --card: #ffffff; --ink: #26302f; --soft: #56615f; --line: #d9d5cb;
  --accent: #22666b; --on-accent: #ffffff; --quiet: #a9cfc9; --best: #2f7f7c; --warn: #9b2f1c; --note: #eaf2ef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171b1b; --card: #1f2525; --ink: #e8e6e0; --soft: #aeb8b5; --line: #3b4444;
    --accent: #7cc4bf; --on-accent: #10201f; --quiet: #2f5653; --best: #69b3ad; --warn: #f0a08c; --note: #223130;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
.top, main, .foot { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
.top { padding-top: 1.25rem; } .name { margin: 0; font-weight: 650; letter-spacing: .02em; color: var(--accent); }
.foot { margin-top: 3rem; padding-bottom: 2rem; border-top: 1px solid var(--line); font-size: .9rem; color: var(--soft); }
.foot strong { color: var(--ink); }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); line-height: 1.2; margin: 1rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; } legend h2 { margin: 0; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, dl { margin: .5rem 0; } main > p, .lead, .terms p, .columns li { max-width: 42rem; }
.lead { font-size: 1.15rem; } .quiet, .hint { color: var(--soft); font-size: .92rem; }
a { color: var(--accent); } .number { white-space: nowrap; }
.word { font-weight: 650; letter-spacing: .02em; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0 2.5rem; max-width: 60rem; }
.columns ul { padding-left: 1.1rem; } .columns li { margin: .35rem 0; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { padding: 0; }
.plans { margin-top: 2.5rem; }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 1rem .9rem; }
.card { display: grid; grid-template-rows: subgrid; grid-row: span 5; gap: .25rem; align-items: start; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem; }
.card:has(:checked) { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.card p { margin: 0; } .choice { display: flex; gap: .5rem; align-items: center; font-weight: 650; min-height: 2rem; }
.days { padding-left: 1.1rem; font-size: .9rem; margin: .4rem 0; } summary { cursor: pointer; color: var(--accent); font-size: .92rem; padding: .3rem 0; }
.form { max-width: 34rem; } .field { margin: 1.25rem 0; } .field > label, .field > legend { font-weight: 600; display: block; }
.hint, .problem { margin: .1rem 0 .35rem; } .problem { color: var(--warn); font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; accent-color: var(--accent); }
input:not([type=radio], [type=checkbox]), select, textarea { width: 100%; max-width: 24rem; min-height: 2.75rem; padding: .4rem .7rem; background: var(--card); border: 1px solid var(--soft); border-radius: .5rem; }
[aria-invalid] { border: 2px solid var(--warn) !important; }
.choices { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; } .choices label { padding: .35rem 0; }
input[type=radio], input[type=checkbox] { width: 1.2rem; height: 1.2rem; flex: none; margin: .1rem .1rem 0 0; vertical-align: -.2rem; }
.tick { display: flex; gap: .6rem; align-items: flex-start; } .field > label.tick { font-weight: 400; display: flex; }
button { min-height: 2.75rem; padding: .5rem 1.3rem; border: 1px solid var(--accent); border-radius: .5rem; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
button.second { background: transparent; color: var(--accent); } button.danger { background: transparent; border-color: var(--warn); color: var(--warn); }
.problems, .notice { border-left: 4px solid var(--warn); background: var(--card); padding: .5rem 1rem; border-radius: .3rem; max-width: 42rem; }
.problems h2, .notice p { margin: .25rem 0; } .problems a { color: var(--warn); } .notice { border-color: var(--accent); background: var(--note); }
${consentStyle}
.terms { margin-top: 3rem; }
.picture { display: block; max-width: 100%; height: auto; margin: .5rem 0; } .card .picture, .wide { width: 100%; } .wide { max-width: 30rem; }
svg text { font-size: 11px; fill: var(--soft); } .axis { stroke: var(--line); stroke-width: 1.5; fill: none; }
.tick-mark, path.tick { stroke: var(--soft); stroke-width: 1; } circle.main, .sent { fill: var(--accent); }
.ahead { fill: var(--card); stroke: var(--accent); stroke-width: 1.5; } .skipped { fill: none; stroke: var(--soft); stroke-dasharray: 2 2; }
.now { stroke: var(--warn); stroke-width: 1.5; } svg .now-label { fill: var(--warn); }
.day { fill: none; stroke: var(--line); } .day.quiet-day { fill: var(--quiet); stroke: none; } .day.best { fill: var(--best); stroke: none; }
.day.contact { fill: none; stroke: var(--warn); stroke-width: 1.5; } .cross { stroke: var(--warn); stroke-width: 1.5; }
.day.today { stroke: var(--ink); stroke-width: 2; } .day.end { stroke: var(--accent); stroke-width: 2; }
.score { fill: none; stroke: var(--accent); stroke-width: 2; } .dot { fill: var(--accent); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 3rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; } .figures div { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .6rem 1rem; min-width: 8rem; }
.figures dt { color: var(--soft); font-size: .9rem; } .figures dd { margin: 0; font-size: 1.4rem; font-weight: 650; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); } .scroll { overflow-x: auto; }
.mine li, .mine dd { white-space: pre-wrap; } .mine dd { margin: 0 0 .75rem; } dt { font-weight: 600; }
.say { max-width: 34rem; } .say label { font-weight: 600; } .say textarea { display: block; max-width: 100%; margin-bottom: .6rem; resize: vertical; }
.changes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; }
.channels { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; } .channels p { flex-basis: 100%; margin: 0; } .channels label { font-weight: 600; }
.changes form { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem; } .changes label { font-weight: 600; } .changes button { margin-top: .6rem; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; font-size: .9rem; color: var(--soft); } .key svg { vertical-align: -.15rem; }
@media (prefers-reduced-motion: no-preference) { button { transition: filter .15s; } button:hover { filter: brightness(1.08); } }
`;
