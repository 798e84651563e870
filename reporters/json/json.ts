import type { LockIdentity } from '../../src/core/lock.ts'
import type { Unread } from '../../src/sql/column.ts'
import type { Detectable, Equivalence, Example, Outcome, Unexpected } from '../../src/core/outcome.ts'
import type { Reading } from '../../src/core/reading.ts'
import type { KnownFailure } from '../../src/core/baseline.ts'
import type {
  BaselineSummary,
  Family,
  Input,
  InputColumn,
  Report,
  Result,
  Summary,
} from '../../src/core/report.ts'
import type { Moved } from '../../src/core/moved.ts'
import { asIs, mapItems, mapValues, inOrder } from '../format/inOrder.ts'
import { columnProfile } from './columnProfile.ts'
import { jsonText } from '../format/jsonText.ts'

type Test = NonNullable<Outcome['test']>
const input = inOrder<Input>({
  ref: asIs,
  uri: asIs,
  format: asIs,
  rows: asIs,
  columns: mapItems(
    inOrder<InputColumn>({
      name: asIs,
      type: asIs,
      nativeType: asIs,
      unread: inOrder<Unread>({ as: asIs, why: asIs, remedy: asIs }),
      misfits: asIs,
      reading: inOrder<Reading>({ values: asIs, kinds: asIs }),
      spellings: asIs,
    }),
  ),
  bytes: asIs,
  digest: asIs,
  version: asIs,
  timestamp: asIs,
  parents: asIs,
  lock: inOrder<LockIdentity>({ source: asIs, lockedAt: asIs, digest: asIs, bound: asIs }),
  moved: inOrder<Moved>({ statements: asIs, bytes: asIs }),
})

const result = inOrder<Result>({
  id: asIs,
  expectation: asIs,
  column: asIs,
  columns: asIs,
  params: asIs,
  status: asIs,
  severity: asIs,
  message: asIs,
  stack: asIs,
  vacuous: asIs,
  expected: asIs,
  observed: asIs,
  unexpected: inOrder<Unexpected>({
    count: asIs,
    total: asIs,
    fraction: asIs,
    file: asIs,
    fileProblem: asIs,
    examples: mapItems(inOrder<Example>({ row: asIs, value: asIs })),
  }),
  test: inOrder<Test>({
    name: asIs,
    statistic: asIs,
    pValue: asIs,
    method: asIs,
    adjustedPValue: asIs,
    alpha: asIs,
    effect: inOrder<Test['effect']>({ name: asIs, value: asIs, interval: asIs }),
    detectable: inOrder<Detectable>({ effect: asIs, power: asIs, alpha: asIs, basis: asIs }),
    equivalence: inOrder<Equivalence>({
      margin: asIs,
      alpha: asIs,
      interval: asIs,
      pValue: asIs,
      proven: asIs,
    }),
    n: inOrder<Test['n']>({ reference: asIs, sample: asIs }),
    bounds: inOrder<NonNullable<Test['bounds']>>({ statistic: asIs, pValue: asIs }),
  }),
  where: asIs,
  group: asIs,
  notes: asIs,
  baseline: inOrder<KnownFailure>({ state: asIs, severity: asIs, owner: asIs, expires: asIs, reason: asIs }),
  line: asIs,
})

const report = inOrder<Report>({
  schemaVersion: asIs,
  tool: inOrder<Report['tool']>({ name: asIs, version: asIs }),
  suite: inOrder<Report['suite']>({ name: asIs, file: asIs }),
  status: asIs,
  startedAt: asIs,
  durationMs: asIs,
  inputs: inOrder<Report['inputs']>({ reference: input, sample: input, tables: mapValues(input) }),
  family: inOrder<Family>({ alpha: asIs, correction: asIs, size: asIs, adjustedAlpha: asIs, units: asIs }),
  summary: inOrder<Summary>({
    total: asIs,
    pass: asIs,
    fail: asIs,
    error: asIs,
    skip: asIs,
    noValues: asIs,
    unchecked: asIs,
    warning: asIs,
  }),
  baseline: inOrder<BaselineSummary>({ entries: asIs, forgiven: asIs, fixed: asIs }),
  warnings: asIs,
  results: mapItems(result),
  columns: mapItems(columnProfile),
  failOn: asIs,
  spilledBytes: asIs,
  command: asIs,
})

/**
 * The whole report as JSON, described by `schema/report.schema.json`.
 * NaN, infinities and integers past 2^53 are strings.
 */
export const json = (of: Report): string => jsonText(report(of))
