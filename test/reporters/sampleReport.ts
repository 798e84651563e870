import type { ColumnProfile, SideProfile } from '../../src/core/columnProfile.ts'
import type { Input, Report, Result } from '../../src/core/report.ts'
import { summarize } from '../../src/validate/summarize.ts'

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

export function sampleReport(results: readonly Result[], part: Partial<Report> = {}): Report {
  const summary = summarize(results)
  const idle = summary.total === summary.skip
  const bad = summary.error > 0 || idle ? 'error' : summary.unchecked > 0 ? 'incomplete' : 'pass'
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

/** What was wanted and could not be judged. */
export const unchecked = result({
  id: 'unchecked',
  status: 'unchecked',
  column: 'mood',
  expectation: 'shop.magic',
  message: 'shop.magic is not supported: it is a test of a package',
  line: 9,
})

/** One result of each status and severity. */
export const everyKind: readonly Result[] = [
  result({ id: 'pass' }),
  failed,
  result({
    id: 'warn',
    status: 'fail',
    severity: 'warning',
    column: 'genre',
    message: 'missing rate 0.02%',
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

const side = (part: Partial<SideProfile> = {}): SideProfile => ({
  type: 'float',
  nativeType: 'DOUBLE',
  rows: 10,
  nulls: 1,
  nans: 0,
  empties: 0,
  infinities: 0,
  distinct: 4,
  ...part,
})

const summary = {
  n: 9,
  min: 1,
  max: 4,
  mean: 2.5,
  sd: 1.29,
  quantiles: [
    { p: 0.05, value: 1 },
    { p: 0.5, value: 2.5 },
    { p: 0.95, value: 4 },
  ],
}

/** One column of each kind, with names of columns and classes that all hold the given text. */
export const everyColumn = (text = ''): readonly ColumnProfile[] => [
  {
    name: `tempo${text}`,
    reference: side(),
    sample: side({ nulls: 0, nans: 1 }),
    numbers: {
      summary: { reference: summary, sample: { ...summary, mean: 3.1 } },
      histogram: {
        edges: [0, 1, 2, 3, 4],
        counts: { reference: [0, 4, 3, 2], sample: [0, 2, 3, 3] },
        below: { reference: 0, sample: 0 },
        above: { reference: 0, sample: 1 },
      },
      ecdf: {
        values: [1, 2, 3, 4],
        counts: { reference: [4, 7, 8, 9], sample: [2, 5, 6, 8] },
        n: { reference: 9, sample: 9 },
        gap: { value: 1, distance: 2 / 9, reference: 4 / 9, sample: 2 / 9 },
      },
    },
  },
  {
    name: `released${text}`,
    reference: side({ type: 'date', nativeType: 'DATE' }),
    sample: side({ type: 'timestamp', nativeType: 'TIMESTAMP' }),
    times: {
      summary: {
        reference: {
          n: 9,
          min: '2024-01-01T00:00:00.000Z',
          median: '2024-01-01T12:00:00.000Z',
          max: '2024-01-02T00:00:00.000Z',
        },
        sample: null,
      },
      histogram: {
        edges: ['2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z', '2024-01-03T00:00:00.000Z'],
        counts: { reference: [5, 4], sample: [0, 9] },
        below: { reference: 0, sample: 0 },
        above: { reference: 0, sample: 0 },
      },
    },
  },
  {
    name: `genre${text}`,
    reference: side({ type: 'string', nativeType: `VARCHAR${text}`, empties: 1 }),
    sample: side({ type: 'string', nativeType: 'VARCHAR' }),
    classes: {
      classes: [
        { name: `hyperpop${text}`, reference: 0, sample: 3, contribution: 0.6 },
        { name: `polka${text}`, reference: 2, sample: 0, contribution: 0.3 },
        { name: `pop${text}`, reference: 6, sample: 5, contribution: 0.1 },
      ],
      others: { classes: 2, reference: 1, sample: 1 },
      added: 1,
      vanished: 1,
      n: { reference: 9, sample: 9 },
    },
  },
  {
    name: `secret${text}`,
    reference: null,
    sample: side(),
    numbers: {
      summary: { reference: null, sample: null },
      histogram: {
        edges: null,
        counts: { reference: null, sample: [3, 6] },
        below: { reference: null, sample: 0 },
        above: { reference: null, sample: 0 },
      },
      ecdf: null,
    },
    withheld: true,
    problems: [`distinct_count could not be measured: ${text}`],
  },
]
