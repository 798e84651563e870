export const masthead = `
.masthead { color: #fff; padding-block: 1.1rem 1.3rem; }
.masthead.pass { background: var(--masthead-pass); }
.masthead.fail { background: var(--masthead-fail); }
.masthead.error { background: var(--masthead-error); } .masthead.incomplete { background: var(--masthead-incomplete); }
.masthead .mark { color: #fff; --hole: var(--band); }
.masthead.pass { --band: var(--masthead-pass); } .masthead.fail { --band: var(--masthead-fail); }
.masthead.error { --band: var(--masthead-error); } .masthead.incomplete { --band: var(--masthead-incomplete); }
.brand { display: flex; align-items: center; gap: .6em; font-weight: 650; letter-spacing: .01em; }
.brand span { font-weight: 400; opacity: .85; }
.masthead h1 {
  display: flex; align-items: center; flex-wrap: wrap; gap: .1em clamp(.6rem, 2vw, 1.6rem);
  margin-block: clamp(1rem, 3vw, 2.2rem) clamp(1rem, 2.5vw, 1.8rem);
}
.masthead h1 .mark { width: clamp(44px, 8vw, 92px); height: auto; }
.word { font-size: clamp(3.6rem, 13vw, 8.5rem); line-height: .9; font-weight: 800; letter-spacing: -.02em; }
.sentence { flex: 1 1 14rem; font-size: clamp(1.25rem, 2.6vw, 1.8rem); line-height: 1.2; font-weight: 600; letter-spacing: -.01em; }
.sentence time { white-space: nowrap; }
.sentence small { display: block; margin-top: .5em; font-size: .92rem; font-weight: 400; letter-spacing: 0; opacity: .9; }
.proportions { width: 100%; border-radius: 5px; overflow: hidden; background: rgb(255 255 255 / .12); }
.proportions rect { stroke: var(--band); stroke-width: 1; }
.proportions .failure { fill: #fff; } .proportions .error { fill: #e3d0ff; } .proportions .warning { fill: #ffd779; }
.proportions .unchecked { fill: #ffc46b; } .proportions .pass { fill: rgb(255 255 255 / .38); } .proportions .skip { fill: rgb(255 255 255 / .18); }
.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: .7rem; font-size: .95rem; }
.counts li { display: inline-flex; align-items: center; gap: .4em; }
`
