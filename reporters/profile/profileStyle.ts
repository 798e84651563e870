import { base } from '../html/style/base.ts'
import { charts } from '../html/style/charts.ts'
import { columns } from '../html/style/columns.ts'
import { masthead } from '../html/style/masthead.ts'
import { print } from '../html/style/print.ts'
import { tokens } from '../html/style/tokens.ts'

const profile = `
:root { --band: #1f2a44; --heat-high: #2447c5; --heat-low: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --band: #18203a; --heat-high: #8fa9ff; --heat-low: #ff8f85; } }
.masthead.profile { background: var(--band); }
.masthead.profile h1 { display: block; font-size: clamp(1.9rem, 5.2vw, 3.6rem); line-height: 1.08; font-weight: 750; letter-spacing: -.02em; margin-block: clamp(1rem, 3vw, 2rem) .9rem; }
.masthead.profile h1 small { display: block; font-size: clamp(1rem, 2vw, 1.25rem); font-weight: 400; letter-spacing: 0; opacity: .9; margin-top: .5em; line-height: 1.3; }
.stats { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: 1px; margin: 0; background: rgb(255 255 255 / .16); border-radius: 10px; overflow: hidden; }
.stats div { display: flex; flex-direction: column; padding: .75rem 1rem .8rem; background: var(--band); background: color-mix(in srgb, var(--band) 88%, #fff); }
.stats dt { font-size: .82rem; opacity: .88; }
.stats dd { margin: 0; font-size: 1.55rem; font-weight: 650; letter-spacing: -.01em; line-height: 1.25; }
.stats dd small { font-size: .85rem; font-weight: 400; letter-spacing: 0; opacity: .9; }
.stats .was { display: block; line-height: 1.2; }
.alerts li { display: grid; grid-template-columns: 16px minmax(6rem, 13rem) minmax(0, 1fr); gap: 0 .8rem; align-items: baseline; padding: .45rem 0; border-top: 1px solid var(--line); }
.alerts .mark { align-self: center; }
.alerts a, .alerts .whole { font-family: var(--mono); font-size: .88rem; font-weight: 600; color: inherit; text-decoration: none; }
.alerts a:hover { text-decoration: underline; }
.alerts li.low { color: var(--soft); }
.alerts details { border-top: 1px solid var(--line); padding-top: .6rem; }
.alerts summary { color: var(--soft); font-size: .9rem; padding-bottom: .4rem; }
.find { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; margin-bottom: .8rem; }
.find[hidden] { display: none; }
.find input { font: inherit; color: inherit; padding: .3em .7em; width: min(20rem, 100%); background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.find label { display: inline-flex; gap: .4em; align-items: baseline; font-size: .9rem; }
.find label input { width: auto; }
.overview { width: 100%; font-size: .9rem; }
.overview thead th { color: var(--soft); font-size: .8rem; padding-bottom: .35rem; white-space: nowrap; }
.overview th, .overview td { padding: .34rem 1rem .34rem 0; vertical-align: middle; }
.overview tbody tr { border-top: 1px solid var(--line); content-visibility: auto; }
.overview tbody tr:hover { background: var(--wash); }
.overview th[scope=row] a { font-family: var(--mono); font-weight: 600; color: inherit; text-decoration: none; }
.overview th[scope=row] a:hover { text-decoration: underline; }
.overview th[scope=row] .mark { margin-right: .45em; }
.overview .kind { color: var(--soft); white-space: nowrap; } .overview .missing { white-space: nowrap; }
.overview .count { text-align: right; white-space: nowrap; }
.overview .words { color: var(--soft); max-width: 26rem; }
.overview .none { color: var(--soft); }
.overview svg { max-width: 100%; }
.meter { display: inline-block; vertical-align: middle; margin-right: .5em; }
.heat { display: flex; flex-wrap: wrap; gap: 1.5rem 2.5rem; align-items: flex-start; }
.heat .chart { flex: 0 1 auto; }
.heat .positive { fill: var(--heat-high); } .heat .negative { fill: var(--heat-low); }
.heat .frame { fill: none; stroke: var(--line); }
.heat table { font-size: .88rem; flex: 1 1 20rem; max-width: 38rem; }
.heat caption { text-align: left; color: var(--soft); font-size: .82rem; padding-bottom: .3rem; }
.heat th, .heat td { padding: .2rem 1rem .2rem 0; border-top: 1px solid var(--line); }
.heat td { text-align: right; padding-right: 0; padding-left: 1rem; white-space: nowrap; }
.heat thead th:nth-child(n+2) { text-align: right; padding-right: 0; padding-left: 1rem; }
.heat thead th { color: var(--soft); font-size: .8rem; border-top: 0; }
.heat code { font-weight: 600; }
details.card > summary { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; list-style-position: outside; }
details.card > summary h3::before { content: '▸'; display: inline-block; width: 1.1em; color: var(--soft); font-size: .8em; }
details.card[open] > summary h3::before { content: '▾'; }
details.card > summary::-webkit-details-marker { display: none; }
details.card > summary { list-style: none; margin-bottom: .1rem; }
details.card[open] > summary { margin-bottom: .9rem; }
details.card { padding: .9rem 0; contain-intrinsic-size: auto 48px; }
details.card[open] { contain-intrinsic-size: auto 420px; }
.card .notes-list { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; font-size: .9rem; color: var(--soft); }
.notes-list li { display: inline-flex; gap: .4em; align-items: baseline; }
.notes-list .mark { align-self: center; }
.card[hidden], .overview tr[hidden] { display: none; }
.values { width: 100%; font-size: .86rem; }
.values caption { text-align: left; color: var(--soft); font-size: .8rem; padding-bottom: .2rem; }
.values + .values { margin-top: .9rem; }
.values tr { border-top: 1px solid var(--line); }
.values th, .values td { padding: .16rem .9rem .16rem 0; vertical-align: middle; }
.values th { max-width: 15rem; font-family: var(--mono); font-size: .92em; }
.values td { text-align: right; white-space: nowrap; padding-right: 0; }
.values .bars { width: 34%; } .values td:nth-child(3) { width: 4.6rem; } .values td:nth-child(4) { width: 4.4rem; }
.card .figures thead th { white-space: nowrap; }
.body > .side { min-width: 0; }
.body .wide-side { grid-column: 2 / -1; }
.nothing { color: var(--soft); margin-top: 1rem; }
@media screen and (max-width: 860px) {
  .overview .words, .overview thead th:last-child { display: none; }
}
@media screen and (max-width: 640px) {
  .overview .kind, .overview thead th:nth-child(2), .overview .count { display: none; } .overview thead th { white-space: normal; }
  .alerts li { grid-template-columns: 16px minmax(0, 1fr); } .alerts li > :last-child { grid-column: 2; }
  .overview { table-layout: fixed; } .overview th, .overview td { padding-right: .6rem; }
  .overview .meter { display: none; }
}
@media screen and (max-width: 1080px) { .body .wide-side { grid-column: 1 / -1; } }
@media print {
  .find { display: none !important; }
  .masthead.profile h1 { font-size: 30pt; }
  .stats, .stats div { background: none; color: #000; } .stats { border: 1pt solid #ccc; }
  .overview tbody tr { content-visibility: visible; }
  details.card > summary h3::before { content: none; }
}
`

/** The style sheet of the page of a profile: that of reports, and what is its own. */
export const profileStyle = [tokens, base, masthead, charts, columns, profile, print].join('')
