import { didYouMean } from '../text/didYouMean.ts'
import type { Tables } from './expectation.ts'
import { UsageError } from '../errors/usageError.ts'

/** Whether the cells of a column must not be told. */
export type IsMasked = (column: string) => boolean

/** Hides the columns named, or with no examples wanted all of them. A name that no column has would hide nothing. */
export function maskedColumns(mask: readonly string[], maxExamples: number, tables: Tables): IsMasked {
  const names = [...tables.values()].flatMap(({ columns }) => columns.map(({ name }) => name))
  const unknown = mask.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`no column "${unknown}" to mask${didYouMean(unknown, names)}`)
  return (column) => maxExamples === 0 || mask.includes(column)
}
