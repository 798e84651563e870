import type { ColumnType } from '../../src/sql/column.ts'
import * as drift from '../../src/drift/index.ts'
import type { GivenOptions } from '../../src/core/driftOptions.ts'
import { withDefaults } from '../../src/core/driftOptions.ts'
import type { DriftTestInput, DriftTest } from '../../src/core/driftTest.ts'
import type { Engine, TableInfo } from '../../src/core/engine.ts'
import type { Metric, MetricKind } from '../../src/core/metric.ts'
import type { Row } from '../../src/core/row.ts'
import type { Table } from '../../src/core/table.ts'
import type { Judgement } from '../../src/core/outcome.ts'

export const allTests: readonly DriftTest[] = Object.values(drift)

type Side = 'reference' | 'sample'
export type Numbers = Readonly<Record<Side, readonly number[]>>
export type Counts = Readonly<Record<Side, Readonly<Record<string, number>>>>

const tablesOf = (type: ColumnType): ReadonlyMap<Table, TableInfo> =>
  new Map(
    (['reference', 'sample'] as const).map((table) => [
      table,
      { columns: [{ name: 'a', type, nativeType: type }], rows: 0, findings: [] },
    ]),
  )

const asked = (type: ColumnType, options: GivenOptions): DriftTestInput => ({
  tables: tablesOf(type),
  column: 'a',
  chosenAutomatically: false,
  options: withDefaults(options),
})

const none = (): never => {
  throw new Error('not in memory')
}

const engineOf = (numbers: Numbers): Engine => ({
  name: 'memory',
  tables: new Map(),
  query: none,
  stream: none,
  select: none,
  explain: none,
  write: none,
  prepare: () => Promise.resolve(),
  close: () => Promise.resolve(),
  numbers: (table) =>
    Promise.resolve(Float64Array.from(numbers[table as Side]).filter((value) => !Number.isNaN(value))),
})

/** What a test says of two samples of numbers, or of the lengths of texts, without an engine. */
export async function ofNumbers(
  test: DriftTest,
  numbers: Numbers,
  options: GivenOptions = {},
  type: ColumnType = 'float',
): Promise<Judgement> {
  const about = asked(type, options)
  const values: Record<string, unknown> = {}
  for (const [name, { kind, args }] of Object.entries(test.metrics(about))) {
    if (kind.shape !== 'measure') throw new Error(`${name} is not made of numbers`)
    values[name] = await kind.measure(args as never, engineOf(numbers))
  }
  return test.judge(values, { ...about, reveal: true })
}

/** What a test says of two samples of classes, without an engine. */
export function ofClasses(test: DriftTest, counts: Counts, options: GivenOptions = {}): Judgement {
  const about = asked('string', options)
  const values = Object.entries(test.metrics(about)).map(([name, { kind, table, args }]) => [
    name,
    read(kind, args, rowsOf(counts[table as Side])),
  ])
  return test.judge(Object.fromEntries(values) as Record<string, unknown>, { ...about, reveal: true })
}

/** What `two_proportions` says of two samples of booleans: how many are true, false, and neither. */
export function ofBooleans(test: DriftTest, counts: Readonly<Record<Side, Booleans>>): Judgement {
  const total = ({ trues, falses, others }: Booleans): number => trues + falses + others
  const [reference, sample] = [counts.reference, counts.sample]
  const values = {
    reference: { total: total(reference), unexpected: reference.trues },
    sample: { total: total(sample), unexpected: sample.trues },
    otherInReference: { total: total(reference), unexpected: reference.others },
    otherInSample: { total: total(sample), unexpected: sample.others },
  }
  return test.judge(values, { ...asked('boolean', {}), reveal: true })
}

export interface Booleans {
  readonly trues: number
  readonly falses: number
  readonly others: number
}

function read(kind: MetricKind<never, unknown>, args: Metric['args'], rows: readonly Row[]): unknown {
  if (kind.shape !== 'query') throw new Error(`${kind.name} is not made of classes`)
  return kind.read(rows, args as never)
}

const rowsOf = (counts: Readonly<Record<string, number>>): readonly Row[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))

export const column = (type: ColumnType) => ({ name: 'a', type, nativeType: type })
