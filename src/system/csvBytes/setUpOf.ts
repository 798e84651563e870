import type { CsvShape } from './csvShape.ts'

/** A shape in bytes, as the program takes it. */
export interface CsvSetUp {
  /** -1 without one. */
  readonly quote: number
  readonly columns: number
  readonly delimiter: readonly number[]
}

/** The bytes of a shape. */
export const setUpOf = ({ delimiter, quote, columns }: CsvShape): CsvSetUp => ({
  quote: Buffer.from(quote)[0] ?? -1,
  columns,
  delimiter: [...Buffer.from(delimiter)],
})
