export const charts = `
.chart { max-width: 100%; height: auto; }
.chart text { font-family: var(--sans); }
.chart .labels, .tests th text { fill: var(--soft); }
.grid, .chart .grid path { stroke: var(--line); }
.axis { stroke: var(--soft); stroke-opacity: .5; }
.reference-fill { fill: var(--reference); } .sample-fill { fill: var(--sample); }
.reference-line { stroke: var(--reference); } .sample-line { stroke: var(--sample); }
.gap { stroke: var(--gap); fill: var(--gap); } .gap text, .gap-text, .tests th .gap-text { fill: var(--gap); }
.chart .gap text { stroke: var(--paper); }
.gap-fill { fill: var(--gap); stroke: var(--gap); } .gap-line { stroke: var(--gap); }
.track { fill: var(--line); } .unexpected .gap-fill { stroke: none; }
.dot { fill: var(--card); stroke: var(--soft); }
.family .lead { color: var(--soft); margin-bottom: .6rem; }
.tests { width: 100%; }
.tests th[scope=row] { display: flex; align-items: baseline; gap: .5em; white-space: nowrap; padding-right: 1rem; }
.tests th[scope=row] .mark { align-self: center; }
.tests th a { font-family: var(--mono); font-size: .88rem; color: inherit; text-decoration: none; }
.tests th a:hover { text-decoration: underline; }
.tests th small { color: var(--soft); }
.tests td, .tests th { padding: 0; line-height: 22px; font-size: .9rem; }
.tests thead th { color: var(--soft); font-size: .8rem; vertical-align: bottom; padding-bottom: .3rem; }
.tests td:nth-child(n+3), .tests thead th:nth-child(n+3) { text-align: right; padding-left: 1.2rem; white-space: nowrap; }
.tests td:nth-child(4) { color: var(--soft); }
.tests .plot { width: 100%; min-width: 8rem; } .tests .plot svg { overflow: visible; }
@media screen and (max-width: 760px) {
  .tests { table-layout: fixed; }
  .tests thead th:first-child { width: 9rem; } .tests thead th:nth-child(3) { width: 4.6rem; }
  .tests th[scope=row] { display: block; white-space: normal; padding-right: .6rem; line-height: 1.25; padding-block: .25rem; }
  .tests th .mark { margin-right: .35em; }
  .tests td:nth-child(3), .tests thead th:nth-child(3) { padding-left: .4rem; }
  .tests .fine { display: none; }
  .tests th small { display: block; }
  .tests td:nth-child(4), .tests thead th:nth-child(4) { display: none; }
  .tests .plot { width: auto; min-width: 0; }
}
`
