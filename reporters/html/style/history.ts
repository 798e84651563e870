export const history = `
.history table { width: 100%; font-size: .9rem; }
.history thead th { color: var(--soft); font-size: .8rem; padding-bottom: .25rem; }
.history tbody tr { border-top: 1px solid var(--line); }
.history th, .history td { padding: .3rem 1.2rem .3rem 0; vertical-align: middle; }
.runs th[scope=row], .runs td:last-child { white-space: nowrap; }
.runs td:last-child, .runs thead th:last-child { text-align: right; padding-right: 0; }
.trends { margin-top: 2rem; }
.trends caption { text-align: left; color: var(--soft); font-size: .82rem; padding-bottom: .6rem; }
.trends th[scope=row] a { font-family: var(--mono); font-size: .88rem; color: inherit; }
.trends th small { display: block; color: var(--soft); font-size: .78rem; }
.strip .failure { color: var(--failure); } .strip .error { color: var(--error); } .strip .warning { color: var(--warning); }
.strip .unchecked { color: var(--unchecked); } .strip .pass { color: var(--pass); } .strip .skip { color: var(--skip); }
.strip, .spark svg { overflow: visible; }
.spark { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .7em; overflow-wrap: normal; }
.history .aside { margin-top: .6rem; }
article.check .strip { display: inline-block; vertical-align: -.15em; margin-right: .5em; }
.trend { margin-top: .7rem; font-size: .9rem; color: var(--soft); }
@media screen and (max-width: 760px) {
  .history .runs :is(td, th):nth-child(n+3) { display: none; }
  .trends thead { display: none; }
  .trends tr { display: grid; padding-block: .4rem; } .trends th, .trends td { padding-block: .1rem; }
}
`
