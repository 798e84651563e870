import { kinds } from '../kinds.ts'

/** One rule a kind, so that the filter works without a script. */
const filters = kinds
  .map(({ kind }) => `body:has(#show-${kind}:checked) .group:not([data-kind=${kind}]) { display: none; }`)
  .join('\n')

export const checks = `
.filter {
  position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between;
  padding-block: .7rem; background: var(--paper); border-bottom: 1px solid var(--line);
}
.filter fieldset { display: flex; flex-wrap: wrap; gap: .35rem; border: 0; }
.filter label { position: relative; }
.filter input[type=radio] { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
.filter label span {
  display: inline-flex; align-items: center; gap: .4em; padding: .25em .8em; border: 1px solid var(--line); border-radius: 99px;
  font-size: .9rem; background: var(--card);
}
.filter input:checked + span { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.filter input:checked + span .mark { color: inherit; --hole: var(--ink); }
.filter input:focus-visible + span { outline: 2px solid var(--sample); outline-offset: 2px; }
.finer { display: flex; flex-wrap: wrap; gap: .4rem; }
.finer[hidden] { display: none; }
.finer select, .finer input {
  font: inherit; font-size: .9rem; color: inherit; padding: .25em .6em; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  max-width: 12rem;
}
${filters}
.group { margin-top: 1.6rem; }
.group h3 { font-size: 1.05rem; font-weight: 650; }
summary h3 { display: inline; }
.check[hidden], .group[hidden] { display: none !important; }
article.check {
  content-visibility: auto; contain-intrinsic-size: auto 165px;
  margin-top: .75rem; padding: .9rem 1.1rem 1rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--kind);
  border-radius: 8px;
}
article.check:has(.thumbnail) { position: relative; padding-right: 285px; }
.thumbnail { position: absolute; right: 1.1rem; top: 1.1rem; border-bottom: 1px solid var(--soft); }
.check.failure { --kind: var(--failure); } .check.error { --kind: var(--error); } .check.warning { --kind: var(--warning); }
.check.unchecked { --kind: var(--unchecked); } .check.pass { --kind: var(--pass); } .check.skip { --kind: var(--skip); }
article.check h4 { display: flex; flex-wrap: wrap; gap: .15em .6em; align-items: baseline; font-size: 1rem; font-weight: 400; }
article.check .mark { align-self: center; }
.subject { font-family: var(--mono); font-size: .93em; font-weight: 650; }
article.check .message { flex: 1 1 24rem; }
.rule { margin-top: .25rem; color: var(--soft); font-size: .82rem; }
.rule a { color: inherit; font-family: var(--mono); font-size: .95em; }
.notes { display: block; margin-top: .2rem; font-style: italic; }
.versus { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .5rem 1.5rem; margin-top: .7rem; }
.versus dt, .evidence dt { font-size: .78rem; color: var(--soft); }
.versus dd, .evidence dd { margin: 0; }
.findings { display: flex; flex-wrap: wrap; align-items: start; gap: .7rem 2.6rem; margin-top: .8rem; font-size: .86rem; }
.findings table { border-collapse: collapse; }
.findings th, .findings td { padding: .13rem 0 .13rem 1.1rem; text-align: right; white-space: nowrap; }
.findings th:first-child { padding-left: 0; text-align: left; font-weight: 400; }
.findings thead th { color: var(--soft); font-size: .8rem; padding-bottom: .25rem; }
.findings tbody tr { border-top: 1px solid var(--line); }
.findings .moved td { font-weight: 650; } .findings .same { color: var(--soft); }
.findings p { flex: 1 1 100%; }
.unexpected { display: grid; grid-template-columns: minmax(6rem, 18rem) auto; gap: 1rem; align-items: center; justify-content: start; margin-top: .7rem; font-size: .9rem; }
.examples { margin-top: .7rem; font-size: .9rem; }
.examples caption { text-align: left; color: var(--soft); font-size: .82rem; padding-bottom: .2rem; }
.examples th { color: var(--soft); font-size: .78rem; }
.examples th, .examples td { padding: .15em 1.2em .15em 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
.examples td:first-child { text-align: right; color: var(--soft); }
.evidence { display: flex; flex-wrap: wrap; gap: .4rem 1.8rem; margin-top: .7rem; font-size: .92rem; }
details.group { border-top: 1px solid var(--line); padding-top: .9rem; }
.compact { margin-top: .5rem; }
.compact .check {
  display: grid; grid-template-columns: 14px minmax(7rem, 14rem) minmax(0, 1fr) auto auto; gap: 0 .7rem; align-items: baseline;
  padding: .28rem 0; border-top: 1px solid var(--line); font-size: .9rem; content-visibility: auto; contain-intrinsic-size: auto 30px;
}
.compact .mark { align-self: center; }
.compact a { color: var(--soft); font-family: var(--mono); font-size: .78rem; }
.compact .p { min-width: 6.5em; text-align: right; color: var(--soft); }
.check:target { outline: 2px solid var(--sample); outline-offset: 2px; }
.nothing { margin-top: 1.5rem; color: var(--soft); }
@media screen and (max-width: 760px) {
  .filter { position: static; }
  .compact .check { grid-template-columns: 14px minmax(0, 1fr) auto; padding: .5rem 0; contain-intrinsic-size: auto 76px; }
  .compact .message { grid-column: 2 / -1; grid-row: 2; } .compact a { grid-column: 2 / -1; grid-row: 3; }
  article.check .message { flex-basis: 100%; }
  article.check:has(.thumbnail) { padding-right: 1.1rem; }
  .thumbnail { position: static; display: inline-block; margin-top: .8rem; }
}
`
