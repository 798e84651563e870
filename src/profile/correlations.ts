import { mapTables, type BothTables } from '../core/bothTables.ts'
import type { Correlations, CorrelatedPair } from '../core/dataProfile.ts'
import type { Metric } from '../core/metric.ts'
import { rankCorrelations, type RankCorrelations } from '../metrics/rankCorrelations.ts'
import { presentNumber } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'
import type { Subject } from './profileMetrics.ts'

/** Columns that are compared with each other, from the first. */
const mostColumns = 60
/** Rows that are read: of more, correlations are off by at most 0.03 in 19 of 20 samples. */
const mostRows = 5000
const mostPairs = 200

export interface CorrelationMetrics {
  readonly columns: readonly string[]
  readonly metrics: BothTables<Metric<RankCorrelations>>
}

/** Columns of numbers and booleans that all tables have, and how their correlations are measured; null for fewer than two. */
export function correlationMetrics(
  subjects: readonly Subject[],
  tables: BothTables<true>,
): CorrelationMetrics | null {
  const able = subjects.filter(
    ({ reference, sample }) =>
      (tables.reference === null || isAble(reference)) && (tables.sample === null || isAble(sample)),
  )
  const compared = able.slice(0, mostColumns)
  if (compared.length < 2) return null
  const metricOf = (side: 'reference' | 'sample'): Metric<RankCorrelations> | null =>
    tables[side] &&
    rankCorrelations(
      side,
      compared.map((subject) => presentNumber(subject[side]!)),
      mostRows,
    )
  return {
    columns: compared.map(({ name }) => name),
    metrics: { reference: metricOf('reference'), sample: metricOf('sample') },
  }
}

const isAble = (column: Column | null): boolean =>
  column !== null && (isNumeric(column) || column.type === 'boolean')

/** Lists pairs of columns: the most correlated in the sample first; with a reference, those that differ most. */
export function describeCorrelations(
  columns: readonly string[],
  measured: BothTables<RankCorrelations>,
): Correlations | null {
  if (measured.sample === null && measured.reference === null) return null
  const pairs = columns.flatMap((a, i) =>
    columns.slice(0, i).map((b, j): CorrelatedPair => {
      const { reference, sample } = mapTables(measured, ({ coefficients }) => coefficients[i]![j]!)
      return { columns: [b, a], reference, sample }
    }),
  )
  return {
    columns,
    pairs: pairs.sort((a, b) => interest(b) - interest(a)).slice(0, mostPairs),
    rows: mapTables(measured, ({ rows }) => rows),
  }
}

const interest = ({ reference, sample }: CorrelatedPair): number =>
  reference !== null && sample !== null
    ? 2 + Math.abs(reference - sample)
    : Math.abs(sample ?? reference ?? 0)
