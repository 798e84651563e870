const percent = (share) => (share === 0 ? '0' : (100 * share).toFixed(share < 0.0995 ? 1 : 0))
const same = (a, b) => a.title === b.title && a.shape === b.shape && a.shift === b.shift

/** The measured rates as a page of the documentation. */
export function page({ first, repeated, power, sizes, alpha, confidence, again, repetitions, share, seed }) {
  const level = `${100 * alpha} %`
  const counted = first.filter(({ rate }) => rate !== undefined)
  const expected = (counted.length * (1 - confidence)) / 2
  const violated = repeated.filter(({ interval }) => interval.low > alpha)
  return `# False alarms and power, measured

<!-- Made by \`node bench/statistics.js\`; do not edit. -->

How often each drift test raises an alarm at ${level} where nothing has drifted, and where something has. Two samples of
n rows a side are drawn of one shape; the p-value is the one that \`validate\` has, of one test without any correction.
In brackets is the exact (Clopper-Pearson) interval of the rate, with a confidence of ${100 * confidence} %. Seed ${seed}; the same numbers
on every machine:

\`\`\`console
$ npm run build && node bench/statistics.js
\`\`\`

| repetitions | ${sizes.map((n) => `n = ${count(n)}`).join(' | ')} |
| --- | ${sizes.map(() => '---').join(' | ')} |
| level of tests by formula | ${sizes.map((n) => count(Math.ceil(share * repetitions.quick[n]))).join(' | ')} |
| level of tests by permutation, of 199 ways of dealing | ${sizes.map((n) => count(Math.ceil(share * repetitions.permuted[n]))).join(' | ')} |
| power | ${sizes.map((n) => count(Math.ceil(share * repetitions.power[n]))).join(' | ')} |

## No test exceeds its level

${verdict()}

${levels()}

Classes fall off as those of names do: the i-th of k has a share proportional to 1 / i. Where a test could not be made of
some of the samples (all values alike, all classes too rare), the rate is of the others, and it is said how many they
were. \`auto\` is \`ks\` for numbers, \`two_proportions\` for booleans, and \`chi2\` or \`fisher\` for classes. \`t\` is \`welch_t\`;
\`text_length\` is \`ks\` of lengths, \`character_class\` is \`chi2\`, and the missing rate is tested as \`two_proportions\` are.
\`new_classes\` is the test of classes that the reference never showed.

## Power

The share of samples in which a shift is found at ${level}, by the shift. Tests can be compared only within a row of one shift:
each is there for another kind of difference.

${powers()}
`

  function verdict() {
    const rates = `Of ${counted.length} rates the intervals of ${count(repeated.length)} lie above ${level}; by chance alone ${expected.toFixed(1)} would, if all rates were exactly ${level}.`
    if (repeated.length === 0) return rates
    const list = repeated.map(
      (cell) =>
        `- \`${cell.title}\`, ${cell.shape}, n = ${count(cell.n)}: ${told(first.find((one) => same(one, cell) && one.n === cell.n))} at first, then ${told(cell)}${cell.interval.low > alpha ? ' — **above its level**' : ''}`,
    )
    return `${rates} ${repeated.length === 1 ? 'It was' : 'They were'} measured again on other data, ${again} times as often:\n\n${list.join('\n')}\n\n${violated.length === 0 ? 'None is above its level then.' : `**${violated.length} of them stay above.**`}`
  }

  function levels() {
    return table(
      ['test', 'shape', ...sizes.map((n) => `n = ${count(n)}`)],
      rowsOf(first, ({ title, shape }) => [`\`${title}\``, shape], told),
    )
  }

  function powers() {
    return table(
      ['shift', 'shape', 'test', ...sizes.map((n) => `n = ${count(n)}`)],
      rowsOf([...power].sort(byShift), ({ title, shape, shift }) => [shift, shape, `\`${title}\``], told),
    )
  }

  function rowsOf(cells, head, tell) {
    return cells
      .filter((cell) => cell.n === sizes[0])
      .map((cell) => [
        ...head(cell),
        ...sizes.map((n) => tell(cells.find((other) => same(other, cell) && other.n === n))),
      ])
  }
}

const byShift = (a, b) => `${a.shift} ${a.shape}`.localeCompare(`${b.shift} ${b.shape}`, 'en')
const count = (number) => number.toLocaleString('en')
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function told({ rate, interval, made, skipped }) {
  if (rate === undefined) return 'cannot be made'
  const without = skipped === 0 ? '' : ` of ${count(made)} made`
  return `${percent(rate)} % (${percent(interval.low)} – ${percent(interval.high)})${without}`
}
