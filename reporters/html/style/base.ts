export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 15px/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: anywhere; -webkit-font-smoothing: antialiased;
}
.wrap { max-width: 1160px; margin-inline: auto; padding-inline: clamp(16px, 3vw, 32px); }
main > section { margin-block: 3.5rem; }
main > section.inputs { margin-block: 1.6rem 3rem; font-size: .93rem; }
h1, h2, h3, h4, p, ul, dl, figure, table, fieldset, pre { margin: 0; padding: 0; }
ul { list-style: none; }
h2 { font-size: 1.5rem; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; margin-bottom: 1rem; }
h2 small, h3 small { font-weight: 400; color: var(--soft); margin-left: .25em; }
a { color: var(--link); text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--sample); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .92em; }
table { border-collapse: collapse; }
th { font-weight: 400; text-align: left; }
svg { display: block; }
.mark { display: inline-block; flex: none; vertical-align: -.12em; }
.shapes { position: absolute; }
.hole { stroke: var(--hole, var(--card)); }
.mark.failure { color: var(--failure); } .mark.error { color: var(--error); }
.mark.unchecked { color: var(--unchecked); } .mark.warning { color: var(--warning); } .mark.pass { color: var(--pass); } .mark.skip { color: var(--skip); }
.tag {
  display: inline-block; padding: 0 .45em; margin-left: .5em; border: 1px solid var(--line); border-radius: 4px;
  font-size: .8em; color: var(--soft); white-space: normal;
}
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; border: 0;
}
.skip-link { position: absolute; left: -999px; top: 0; z-index: 9; padding: .6em 1em; background: var(--card); color: var(--link); }
.skip-link:focus { left: 0; }
.aside { color: var(--soft); font-size: .9rem; }
summary { cursor: pointer; }
footer { color: var(--soft); font-size: .85rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); }
.warnings { margin-top: 1.5rem; }
.warnings li { display: flex; gap: .6em; padding: .6em .9em; border: 1px solid var(--warning); border-radius: 8px; background: var(--card); }
.warnings li + li { margin-top: .5rem; }
.warnings .mark { margin-top: .25em; }
.inputs table.facts { width: 100%; }
.inputs .facts th, .inputs .facts td { padding: .3em 1.2em .3em 0; vertical-align: baseline; }
.inputs tbody th { color: var(--soft); white-space: nowrap; width: 5.5rem; }
.inputs tbody tr { border-top: 1px solid var(--line); }
.inputs thead th { font-weight: 600; }
dl.facts { display: flex; flex-wrap: wrap; gap: .3rem 2.5rem; padding-block: .6rem; border-block: 1px solid var(--line); }
dl.facts div { display: flex; gap: .6em; } dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
.command { margin-top: 1rem; }
.command figcaption { color: var(--soft); font-size: .85rem; margin-bottom: .3rem; padding-left: 0; }
.command pre {
  padding: .7em 1em; background: var(--wash); border-radius: 8px; overflow-x: auto; white-space: pre-wrap; user-select: all;
}
.swatch { display: inline-flex; align-items: center; gap: .45em; }
@media screen and (max-width: 640px) {
  .inputs .facts th, .inputs .facts td { padding-right: .7em; }
  .inputs tbody th { width: 4.2rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`
