export const columns = `
.index { margin-bottom: 1.2rem; }
.index ul { display: flex; flex-wrap: wrap; gap: .3rem .9rem; }
.index a { display: inline-flex; align-items: center; gap: .35em; font-family: var(--mono); font-size: .82rem; color: inherit; text-decoration: none; }
.index a:hover { text-decoration: underline; }
.card { padding: 1.2rem 0 1.4rem; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 330px; }
.card:target h3 { text-decoration: underline; text-decoration-color: var(--sample); text-decoration-thickness: 3px; text-underline-offset: .2em; }
.card header { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; margin-bottom: .9rem; }
.card h3 { font-family: var(--mono); font-size: 1.1rem; font-weight: 650; letter-spacing: -.01em; }
.type { color: var(--soft); font-size: .9rem; }
.verdicts { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; font-size: .9rem; }
.verdicts li { display: inline-flex; gap: .4em; align-items: baseline; color: var(--soft); }
.verdicts .mark { align-self: center; }
.verdicts li.failure a { color: var(--failure); } .verdicts li.warning a { color: var(--warning); } .verdicts li.error a { color: var(--error); }
.verdicts li.unchecked a { color: var(--unchecked); }
.body { display: grid; grid-template-columns: 17.5rem minmax(0, 440fr) minmax(0, 320fr); gap: 1rem 1.6rem; align-items: start; }
figure.wide { grid-column: 2 / -1; }
figcaption { color: var(--soft); font-size: .82rem; padding-left: 40px; }
figure.wide > figcaption { padding-left: 0; margin-top: .3rem; }
.figures { width: 100%; font-size: .86rem; }
.figures thead th { text-align: right; color: var(--soft); font-size: .8rem; padding-bottom: .25rem; }
.figures thead th + th, .figures td + td { padding-left: .9rem; }
.figures tbody th { color: var(--soft); white-space: nowrap; }
.figures tbody tr { border-top: 1px solid var(--line); }
.figures td { text-align: right; } .figures th, .figures td { padding-block: .13rem; }
.data { padding-left: 40px; font-size: .82rem; color: var(--soft); }
.data table { margin-top: .3rem; } .data th, .data td { padding: .05rem 1rem .05rem 0; text-align: right; }
.data tbody { display: block; max-height: 15rem; overflow-y: auto; } .data thead, .data tbody tr { display: table; width: 100%; table-layout: fixed; }
.classes { width: 100%; font-size: .88rem; }
.classes thead th { color: var(--soft); font-size: .8rem; padding-bottom: .25rem; }
.classes tbody tr { border-top: 1px solid var(--line); }
.classes th, .classes td { padding: .22rem 1rem .22rem 0; vertical-align: middle; }
.classes th[scope=row] { max-width: 16rem; }
.classes td:not(.bars), .classes thead th:nth-child(n+3) { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 1rem; }
.classes .bars { width: 45%; }
.classes .others { color: var(--soft); }
.tag.new { color: var(--failure); border-color: currentColor; } .tag.gone { color: var(--warning); border-color: currentColor; }
@media screen and (max-width: 1080px) {
  .body { grid-template-columns: minmax(0, 440fr) minmax(0, 320fr); }
  .figures { grid-column: 1 / -1; max-width: 30rem; }
  figure.wide { grid-column: 1 / -1; }
}
@media screen and (max-width: 700px) {
  .body { grid-template-columns: minmax(0, 1fr); }
  .classes .bars { width: 30%; }
}
`
