import { alphas } from './cell.js'

const percent = (share) => {
  const value = 100 * share
  return value === 0
    ? '0'
    : value >= 9.95
      ? value.toFixed(0)
      : value >= 0.995
        ? value.toFixed(1)
        : value.toFixed(2)
}
const count = (number) => number.toLocaleString('en-US')
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const sizesOf = ([n, m]) => `${count(n)} v ${count(m)}`
const key = ({ title, shape, n, m }) => [title, shape, n, m].join()

export const heading = '## Level'

/** The rate at each level, `5.1 · 0.29 · 0.04`, in bold where it is above its level for certain. */
function shown(cell) {
  if (!cell) return ''
  if (cell.rates === null) return 'cannot be made'
  const rates = cell.rates.map(({ rate, isAbove }) => (isAbove ? `**${percent(rate)}**` : percent(rate)))
  const of = cell.made === cell.repetitions ? '' : ` of ${count(cell.made)}`
  return `${rates.join(' · ')}${of}`
}

/** The measured rates as a section of a page. */
export function section({ cells, again, sizes, repetitions, times, confidence, seed, share }) {
  const rowOf = ({ title, shape }) => [title, shape].join()
  const rows = [...new Map(cells.map((cell) => [rowOf(cell), cell])).values()]
  const levels = alphas.map((alpha) => `${100 * alpha}%`).join(', ')
  return `${heading}

How often each drift test raises an alarm at ${levels} where nothing has drifted. All rows are drawn from one shape and assigned to
two tables at random; the p-value is that of \`validate\`, uncorrected. A cell shows the rates in percent at the three levels, in
bold if the exact interval of the rate (Clopper and Pearson, ${100 * confidence}%) lies above its level. Tests by permutation were measured at 5%
alone, with 199 shuffles: they hold at every level, whatever the distribution. Seed ${seed};
\`${share === 1 ? '' : `BENCH_SHARE=${share} `}npm run bench:level\` makes this section.

${table(
  ['repetitions', ...sizes.map(sizesOf)],
  Object.entries(repetitions).map(([by, numbers]) => [
    by,
    ...numbers.map((number) => (number === 0 ? '' : count(number))),
  ]),
)}

${verdict()}

${table(
  ['test', 'shape', ...sizes.map(sizesOf)],
  rows.map((row) => [
    `\`${row.title}\``,
    row.shape,
    ...sizes.map(([n, m]) =>
      shown(cells.find((cell) => rowOf(cell) === rowOf(row) && cell.n === n && cell.m === m)),
    ),
  ]),
)}

- Classes fall off as those of names do: the i-th of k has a share proportional to 1 / i. Pairs have a correlation of 0.6.
- Where a test cannot be made of some samples (all values are alike, all classes too rare), the rate is of the others.
- Tests of ranks know no shape without ties: normal stands for all of them. \`auto\` is \`ks\` for other numbers and
  \`two_proportions\` for booleans. \`t\` is \`welch_t\`, \`text_length\` is \`ks\` of lengths, \`character_class\` is \`chi2\`, and
  missing rates are tested as \`two_proportions\` are.
- \`new_classes\` is the test of classes that the reference never showed, \`correlation\` is
  \`expect_column_pair_correlation_to_match_reference\`, \`joint_distribution\` is \`expect_table_distribution_to_match_reference\`.
`

  function verdict() {
    const rates = cells.flatMap(({ rates }) => rates ?? [])
    const first = cells.filter(({ rates }) => rates?.some(({ isAbove }) => isAbove))
    const start = `Of ${count(rates.length)} rates, those of ${first.length} cells lay above their level; if all were exactly their level, chance alone would have put ${((rates.length * (1 - confidence)) / 2).toFixed(1)} there.`
    const violated = again.filter(({ rates }) => rates?.some(({ isAbove }) => isAbove))
    const names = [...new Set(violated.map(({ title, shape }) => `\`${title}\` for ${shape}`))]
    const end =
      names.length === 0
        ? 'No test exceeds its level.'
        : `These exceed their level: ${names.join('; ')}. All others hold theirs.`
    if (again.length === 0) return `${end} ${start}`
    const list = again.map((cell) => {
      const before = cells.find((other) => key(other) === key(cell))
      return `- \`${cell.title}\`, ${cell.shape}, ${sizesOf([cell.n, cell.m])}: ${shown(before)}, then ${shown(cell)}`
    })
    return `${end} ${start} These were measured again on other data, ${times} times as often:\n\n${list.join('\n')}`
  }
}
