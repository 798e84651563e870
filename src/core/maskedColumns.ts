import { columnsAndFields } from './columnsAndFields.ts'
import { didYouMean } from '../text/didYouMean.ts'
import type { Tables } from './expectation.ts'
import { UsageError } from '../errors/usageError.ts'

/** Whether the values of a column must not be shown. */
export type IsMasked = (column: string) => boolean

/** Hides the named columns, or all of them if no examples are requested. A name that no column has would hide nothing. */
export function maskedColumns(mask: readonly string[], maxExamples: number, tables: Tables): IsMasked {
  const names = [...tables.values()].flatMap(columnsAndFields).map(({ name }) => name)
  const unknown = mask.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`no column "${unknown}" to mask${didYouMean(unknown, names)}`)
  return (column) => maxExamples === 0 || mask.some((name) => overlap(name, column))
}

/** A struct is hidden with its fields, and with one of them: its cells show them all. */
const overlap = (name: string, column: string): boolean =>
  name === column || column.startsWith(`${name}.`) || name.startsWith(`${column}.`)
