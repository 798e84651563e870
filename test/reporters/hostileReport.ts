import type { Report } from '../../src/core/report.ts'
import { everyColumn, input, sampleReport, tested } from './sampleReport.ts'

/** What a hostile data file may hold in its names and cells. */
export const hostile: Readonly<Record<string, string>> = {
  script: '<script>alert("1")</script>&amp;',
  cdata: 'a]]>b',
  escape: '\u001b[31mred\u009b0m',
  command: '::error::x',
  blankCommand: ' \t::error::x',
  oldCommand: 'x ##[error]y ##vso[task.complete result=Succeeded;]z',
  lines: 'one\r\n::error::two\u2028three',
  marks: 'a\u200f\u202eb\u2066c',
  long: 'x'.repeat(10_000),
  emoji: '👩‍👩‍👧 café 日本',
  surrogate: 'a\ud800b',
  controls: '\u0000\u0008\u000b\ufffe\uffff\u0085',
}

/** A report whose every free text is the given one. */
export function hostileReport(text: string): Report {
  const results = (['pass', 'fail', 'error', 'skip'] as const).map((status) =>
    tested({
      id: status,
      status,
      column: text,
      where: text,
      group: { [text]: text },
      notes: text,
      message: text,
      params: { [text]: text },
      expected: text,
      observed: { [text]: [text] },
      unexpected: { count: 9, total: 10, fraction: 0.9, examples: [{ row: 1, value: text }] },
    }),
  )
  return sampleReport(results, {
    suite: { name: text, file: text },
    inputs: {
      reference: input({ ref: text, uri: text, digest: text }),
      sample: input({ ref: text, columns: [{ name: text, type: 'string', nativeType: text }] }),
    },
    warnings: [text],
    columns: everyColumn(text),
    command: text,
  })
}
