export const print = `
@media print {
  @page { margin: 14mm; }
  :root {
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --wash: #f4f4f4; --reference: #b5ae9f; --sample: #2447c5;
    --gap: #b3261e; --link: #000; --failure: #b3261e; --error: #6b2fa0; --unchecked: #5c4a8a; --warning: #8a5a00; --pass: #17693f; --skip: #444;
  }
  body { font-size: 10pt; }
  .wrap { max-width: none; padding: 0; }
  .masthead { background: none !important; color: #000; border-bottom: 3pt solid var(--band); padding-top: 0; }
  .masthead .mark, .masthead .word { color: var(--band); } .masthead .mark { --hole: #fff; }
  .masthead .counts .mark { color: #000; }
  .masthead h1 .mark { width: 60px; }
  .word { font-size: 54pt; }
  .proportions { display: none; }
  .filter, .index, .skip-link, .data { display: none !important; }
  main > section { margin-block: 1.4rem; }
  article.check, .card, tr, figure { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .card, .check { content-visibility: visible !important; }
  .body { grid-template-columns: 13.5rem minmax(0, 440fr) minmax(0, 320fr); gap: .6rem; }
  figcaption { padding-left: 0; }
  .compact .check { font-size: 8.5pt; padding: .1rem 0; grid-template-columns: 14px 9rem minmax(0, 1fr) auto; }
  .compact .check a { display: none; }
  a { text-decoration: none; }
}
`
