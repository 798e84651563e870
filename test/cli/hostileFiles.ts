import { hostile } from '../reporters/hostileReport.ts'

/** Text that means something to some reader of a report: none of it may be more than text there. */
export const hostileTexts: readonly string[] = [
  // What no file in UTF-8 can hold is left to the tests of the single formats.
  ...Object.values(hostile).map((text) => Buffer.from(text).toString().replaceAll('\u0000', '')),
  "##teamcity[testFinished name='x']",
  '##vso[task.setvariable variable=a]b',
  '::set-output name=status::pass',
  '::stop-commands::x',
  '\u001b]0;title\u0007\u001b[2J\u001b[1A',
  '\'"><img src=x onerror=alert(1)><svg onload=alert(1)>',
  '</script></style></title></textarea><!-- --> <?xml?> <![CDATA[x]]>',
  '| a | b |\n|---|---|\n# head\n- [x](javascript:alert(1)) ![i](http://x/i.png) `code` @someone #1 :smile: **b** <b>b</b>',
  '``` ~~~ \\| \\` $(touch pwned) `touch pwned` %0A%0D {{ 1 }} ${x}',
  "|'|]|[|n|r||",
  ' starts and ends with blanks ',
  '=1+1',
  'status=pass\nfailed=0',
  'zero\u200bwidth\u00adsoft\ufeffmark',
  '&lt;&#60;&amp;',
  'tags\u{e0041}\u{e0073}\u{e007f}selector\ufe0fjoined\u200d\u200cfiller\u3164blank\u2800\u00a0',
  '\t@SUM(1+1)|cmd',
  ' "=HYPERLINK("http://x/")',
  '＝1+1',
]

/** What would colour, move, reorder, hide or break lines, wherever it is shown. Pictures have joiners of their own. */
export const unsafe =
  /(?<!\p{Emoji}\p{Emoji_Modifier}?)[\ufe0f\u200d]|(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{e0000}-\u{e0fff}\u00a0\u00ad\u200b\u200c\u2060-\u206f\u2800\u3164\ufeff\ufffe\uffff]/u

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')

const names = hostileTexts.map((text, i) => `${text}${i}`)
const texts = (shift: number): readonly string[][] =>
  Array.from({ length: 90 }, (_, row) =>
    names.map((_, column) => hostileTexts[(row * shift + column) % hostileTexts.length]!),
  )

/** Two tables and a suite whose every name, cell, note and condition is hostile, and whose checks fail, warn and pass. */
export const hostileFiles: Readonly<Record<string, string>> = {
  'reference.csv': csv([['kind', ...names], ...texts(0).map((row, i) => ['ab'[i % 2]!, ...row])]),
  'sample.csv': csv([['kind', ...names], ...texts(1).map((row, i) => [hostileTexts[i % 4]!, ...row])]),
  'suite.json': JSON.stringify({
    suite: hostileTexts.join(' '),
    columns: Object.fromEntries(names.map((name) => [name, { type: 'string', drift: true }])),
    expectations: [
      ...names.map((column, i) => ({
        type: 'expect_column_values_to_be_in_set',
        column,
        value_set: [hostileTexts[0]],
        severity: i % 3 === 0 ? 'warning' : 'error',
        notes: hostileTexts[i % hostileTexts.length],
        id: hostileTexts[i],
      })),
      { type: 'expect_column_values_to_not_be_null', column: hostileTexts[1] },
      {
        type: 'expect_column_values_to_be_unique',
        column: names[0],
        where: `kind <> '${hostileTexts[0]!.replaceAll("'", "''")}'`,
      },
      { type: 'expect_table_row_count_to_equal', value: 3, group_by: ['kind'] },
    ],
  }),
}
