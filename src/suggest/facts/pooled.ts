import type { ColumnType } from '../../sql/column.ts'
import type { ColumnSeries } from '../suggestion.ts'
import { presentValues, type NumberFacts } from './columnFacts.ts'

export const totalRows = ({ batches }: ColumnSeries): number => sum(batches.map(({ rows }) => rows))

export const totalMissing = ({ batches }: ColumnSeries): number => sum(batches.map(({ missing }) => missing))

export const totalPresent = ({ batches }: ColumnSeries): number => sum(batches.map(presentValues))

/** The most different values that a batch has. */
export const mostDistinct = ({ batches }: ColumnSeries): number =>
  Math.max(0, ...batches.map(({ distinct }) => distinct))

export const isPersonalColumn = ({ batches }: ColumnSeries): boolean =>
  batches.some(({ isPersonal }) => isPersonal)

/** The type of the values in all batches: integers among other numbers are floats. */
export function typeOfSeries({ batches }: ColumnSeries): ColumnType {
  const types = new Set(batches.map(({ column }) => column.type))
  if (types.has('float')) return 'float'
  return [...types].find((type) => type !== 'null') ?? 'null'
}

/** The numbers of the batches that have any; null where one has infinities, which no figure describes. */
export function numbersOf(
  series: ColumnSeries,
  which: 'numbers' | 'lengths' = 'numbers',
): readonly NumberFacts[] | null {
  if (series.batches.some(({ infinities }) => infinities > 0)) return null
  const found = series.batches.flatMap((batch) => batch[which] ?? [])
  return found.length === 0 ? null : found
}

/** How often each class occurs in all batches together; null where one has too many to count, or none. */
export function classesOf({ batches }: ColumnSeries): ReadonlyMap<string, number> | null {
  const counted = batches.filter((batch) => presentValues(batch) > 0).map(({ classes }) => classes)
  if (counted.length === 0 || counted.some((classes) => classes === null || classes.cut)) return null
  const all = new Map<string, number>()
  for (const classes of counted)
    for (const [name, count] of classes!.counts) all.set(name, (all.get(name) ?? 0) + count)
  return all
}

/** The values of a usual new batch. */
export function usualPresent(series: ColumnSeries): number {
  const counts = series.batches.map(presentValues).sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** How far batches lie apart where that is more than sampling explains; a new batch may lie as far beyond them. */
export const beyondSampling = (spread: number, bySampling: number): number =>
  spread > bySampling / 2 ? spread : 0

export const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
