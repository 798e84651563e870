const percent = (share) => (share === 0 ? '0' : (100 * share).toFixed(share < 0.0995 ? 1 : 0))
const count = (number) => number.toLocaleString('en-US')
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const rowOf = ({ title, shape, shift }) => [title, shape, shift].join()
const byShift = (a, b) => (`${a.shift} ${a.shape}` < `${b.shift} ${b.shape}` ? -1 : 1)

function told(cell) {
  if (!cell) return ''
  const { rate, interval, made, repetitions } = cell
  if (rate === undefined) return 'cannot be made'
  const of = made === repetitions ? '' : ` of ${count(made)}`
  return `${percent(rate)}% (${percent(interval.low)} – ${percent(interval.high)})${of}`
}

/** The measured rates as a page of the documentation. */
export function page({
  first,
  repeated,
  known,
  power,
  sizes,
  alpha,
  confidence,
  again,
  repetitions,
  share,
  seed,
}) {
  const level = `${100 * alpha}%`
  const heads = sizes.map((n) => `n = ${count(n)}`)
  const rows = (cells, head) =>
    [...new Map(cells.map((cell) => [rowOf(cell), cell])).values()].map((cell) => {
      const own = cells.filter((other) => rowOf(other) === rowOf(cell))
      return [...head(cell), ...sizes.map((n) => told(own.find((other) => other.n === n)))]
    })
  const repeats = ['formula', 'permutation', 'power'].map((what) => [
    { formula: 'level, by formula', permutation: 'level, by permutation', power: 'power' }[what],
    ...sizes.map((n) => count(repetitions(what, n))),
  ])
  return `# False alarms and power, measured

How often each drift test raises an alarm at ${level} where nothing has drifted, and where something has. Two samples of n rows a
side are drawn from one shape; the p-value is the one that \`validate\` has of them, uncorrected. In brackets is the exact
interval of the rate (Clopper and Pearson), with a confidence of ${100 * confidence}%. This page is made by a command, the same on every
machine by its seed (${seed})${share === 1 ? '' : '; without `BENCH_SHARE` all is repeated more often'}:

\`\`\`console
$ npm run build && ${share === 1 ? '' : `BENCH_SHARE=${share} `}node bench/statistics.js
\`\`\`

${table(['repetitions', ...heads], repeats)}

Tests by permutation try 199 ways of dealing here, which hold a level of ${level} as well as the 9,999 of a run.

## Level

${verdict()}

${table(
  ['test', 'shape', ...heads],
  rows(first, ({ title, shape }) => [`\`${title}\``, shape]),
)}

- Classes fall off as those of names do: the i-th of k has a share proportional to 1 / i. Pairs have a correlation of 0.6.
- Where a test cannot be made of some samples (all values are alike, all classes too rare, it needs more values), the rate is
  of the others, and their number is told.
- \`auto\` is \`ks\` for numbers and \`two_proportions\` for booleans; here it is for classes. \`t\` is \`welch_t\`, \`text_length\`
  is \`ks\` of lengths, \`character_class\` is \`chi2\`, and missing rates are tested as \`two_proportions\` are.
- \`new_classes\` is the test of classes that the reference never showed (\`expect_column_categories_to_match_reference\`),
  \`correlation\` is \`expect_column_pair_correlation_to_match_reference\`, \`joint_distribution\` is
  \`expect_table_distribution_to_match_reference\`, measured to 100 rows: of more than 500 it takes 500.

${exceptions()}

## Power

The share of samples in which a shift is found at ${level}. Rows of one shift and shape can be compared with each other; each test is
there for another kind of difference.

${table(
  ['shift', 'shape', 'test', ...heads],
  rows([...power].sort(byShift), ({ title, shape, shift }) => [shift, shape, `\`${title}\``]),
)}
`

  function verdict() {
    const held = first.filter((cell) => cell.rate !== undefined && !known.includes(cell))
    const expected = (held.length * (1 - confidence)) / 2
    const start = `Of ${count(held.length)} rates, ${repeated.length} had their whole interval above ${level} at first; if all were exactly ${level}, chance alone would have put ${expected.toFixed(1)} there.`
    if (repeated.length === 0) return `No test exceeds its level. ${start}`
    const list = repeated.map((cell) => {
      const before = first.find((other) => rowOf(other) === rowOf(cell) && other.n === cell.n)
      const above = cell.interval.low > alpha ? ': **above its level**' : ''
      return `- \`${cell.title}\`, ${cell.shape}, n = ${count(cell.n)}: ${told(before)}, then ${told(cell)}${above}`
    })
    const violated = repeated.filter(({ interval }) => interval.low > alpha).length
    const end = violated === 0 ? 'No test exceeds its level.' : `**${violated} exceed their level.**`
    return `${end} ${start} These were measured again on other data, ${again} times as often:\n\n${list.join('\n')}`
  }

  function exceptions() {
    const list = [
      ...new Set(known.map(({ title, shape }) => `\`${title}\` does not hold its level for ${shape}`)),
    ]
    return list.length === 0 ? '' : `Known and said where the test is described: ${list.join('; ')}.`
  }
}
