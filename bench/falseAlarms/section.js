const percent = (share) => `${(100 * share).toFixed(1)}%`
const tableOf = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const heading = '## Whole runs'

/** The measured rates as a section of a page. */
export function section({ results, corrections, splits, alpha, confidence, mostRows, controls }) {
  const cell = (correction) => (table) => {
    const { alarms, interval } = table.rates[correction]
    return `${percent(alarms / splits)} (${percent(interval.low)} – ${percent(interval.high)})`
  }
  return `${heading}

How often a comparison without a suite ends with exit code 1 where nothing has drifted: each table is split in two at random
${splits} times, and \`validate --reference one.csv --sample other.csv --alpha ${alpha}\` runs on the halves (of at most
${mostRows.toLocaleString('en-US')} rows together). All checks of a run count, missing rates and new classes too. The p-values of a run do not depend on
the correction, so each is decided from those of one run; every ${controls} splits all of them run, each as a process too, and must
end as decided. In brackets is the exact interval with a
confidence of ${100 * confidence}%. \`bonferroni\`, \`sidak\` and \`holm\` promise at most ${100 * alpha}%, and so do \`bh\` and \`by\` where nothing has drifted;
\`none\` promises nothing. \`npm run bench:false-alarms\` makes this section; files that are named after \`--\` are added.

${tableOf(
  ['table', 'rows', 'tests', ...corrections.map((name) => `\`${name}\``), 'exit 3'],
  results.map((table) => [
    table.name,
    table.rows.toLocaleString('en-US'),
    table.tests,
    ...corrections.map((name) => cell(name)(table)),
    table.incomplete,
  ]),
)}
`
}
