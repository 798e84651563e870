/** Colours, twice; everything else in the style sheet speaks of them by name. */
export const tokens = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #ffffff; --ink: #1b1a18; --soft: #5d5a54; --line: #e5e1d9; --wash: #f3f0ea;
  --reference: #b5ae9f; --sample: #2447c5; --gap: #b3261e; --link: #1d3fae;
  --failure: #b3261e; --error: #6b2fa0; --unchecked: #5c4a8a; --warning: #8a5a00; --pass: #17693f; --skip: #5d5a54;
  --masthead-pass: #125c38; --masthead-fail: #9f1d17; --masthead-error: #4f2482; --masthead-incomplete: #6b4300;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151413; --card: #1d1c1a; --ink: #efece6; --soft: #aba69c; --line: #35322d; --wash: #262421;
    --reference: #6f6a60; --sample: #8fa9ff; --gap: #ff8f85; --link: #a9bdff;
    --failure: #ff8f85; --error: #d2acff; --unchecked: #b9b0f0; --warning: #f0c052; --pass: #7dd3a5; --skip: #aba69c;
    --masthead-pass: #0e4229; --masthead-fail: #7d1712; --masthead-error: #3c1b63; --masthead-incomplete: #523300;
  }
}
`
