import type { Input, Report, Result, Summary } from '../../src/report.ts'

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

export const input = (part: Partial<Input> = {}): Input => ({
  ref: '2019-07.csv',
  uri: 'file:///data/2019-07.csv',
  format: 'csv',
  rows: 10_000,
  columns: [{ name: 'tempo', type: 'float', nativeType: 'DOUBLE' }],
  bytes: 1234,
  digest: 'sha256:11ab0799',
  version: null,
  timestamp: null,
  ...part,
})

export const result = (part: Partial<Result> = {}): Result => ({
  id: 'r1',
  expectation: 'expect_column_to_exist',
  column: 'tempo',
  params: {},
  status: 'pass',
  severity: 'error',
  message: 'is there',
  ...part,
})

export const failed: Result = result({
  expectation: 'expect_column_values_to_be_between',
  params: { min_value: 50, max_value: 250 },
  status: 'fail',
  message: '3 of 10,000 values are outside [50, 250]',
  expected: { min: 50, max: 250 },
  observed: { min: 12.5, max: 261.3 },
  unexpected: {
    count: 3,
    total: 10_000,
    fraction: 0.0003,
    examples: [
      { row: 17, value: 261.3 },
      { row: 18, value: 12.5 },
    ],
  },
  line: 7,
})

export const tested = (part: Partial<Result> = {}, pValue = 0.00144): Result =>
  result({
    expectation: 'expect_column_distribution_to_match_reference',
    message: 'distribution moved: KS D 0.027, widest at 142',
    test: {
      name: 'ks_2samp',
      statistic: 0.0271234,
      pValue,
      effect: { name: 'D', value: 0.0271234 },
      n: { reference: 10_000, sample: 9941 },
      adjustedPValue: Math.min(1, pValue * 21),
      alpha: 0.05,
    },
    ...part,
  })

function summarise(results: readonly Result[]): Summary {
  const count = (test: (result: Result) => boolean): number => results.filter(test).length
  return {
    total: results.length,
    pass: count(({ status }) => status === 'pass'),
    fail: count(({ status, severity }) => status === 'fail' && severity === 'error'),
    error: count(({ status }) => status === 'error'),
    skip: count(({ status }) => status === 'skip'),
    warning: count(({ status, severity }) => status === 'fail' && severity !== 'error'),
  }
}

export function sampleReport(results: readonly Result[], part: Partial<Report> = {}): Report {
  const summary = summarise(results)
  const bad = summary.error > 0 || summary.total === summary.skip ? 'error' : 'pass'
  return {
    schemaVersion: 1,
    tool: { name: 'touchstone', version: '0.1.0' },
    suite: { name: 'songs', file: 'songs.yaml' },
    status: summary.fail > 0 ? 'fail' : bad,
    startedAt: '2026-11-21T11:31:01.123Z',
    durationMs: 412,
    inputs: { reference: null, sample: input() },
    family: null,
    summary,
    warnings: [],
    results,
    ...part,
  }
}

/** One result of each status and severity. */
export const everyKind: readonly Result[] = [
  result({ id: 'pass' }),
  failed,
  result({
    id: 'warn',
    status: 'fail',
    severity: 'warning',
    column: 'genre',
    message: 'missing rate 0.02 %',
    expectation: 'expect_column_values_to_not_be_null',
  }),
  result({
    id: 'info',
    status: 'fail',
    severity: 'info',
    column: 'genre',
    message: '3 rare classes',
    expectation: 'expect_column_values_to_be_in_set',
  }),
  result({ id: 'error', status: 'error', column: 'energy', message: 'there is no column energy' }),
  result({ id: 'skip', status: 'skip', column: 'pickup', message: 'time moves on' }),
]

/** A report whose every free text is the given one. */
export function hostileReport(text: string): Report {
  const results = (['pass', 'fail', 'error', 'skip'] as const).map((status) =>
    tested({
      id: status,
      status,
      column: text,
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
  })
}
