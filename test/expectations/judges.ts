import { expect, it } from 'vitest'
import type { Expectation } from '../../src/core/expectation.ts'
import type { Value } from '../../src/core/row.ts'
import type { Status } from '../../src/core/outcome.ts'
import { resultOf, type Data } from '../dataEngine.ts'

/** What is asked of which data, and what must come of it. */
export interface Case<P> {
  readonly name: string
  readonly params: P
  readonly sample: Data
  readonly reference?: Data
  readonly status: Status
  readonly message: string
  /** Rows and cells that break the expectation, as far as they are shown. */
  readonly rows?: readonly (readonly [number, Value | readonly Value[]])[]
  /** How many break it, where more do than are shown. */
  readonly count?: number
}

/** Runs each case on the engine: status, message, count and examples must be exactly so. */
export function judges<P>(make: (params: P) => Expectation, cases: readonly Case<P>[]): void {
  it.each(cases)('$status: $name', async ({ params, sample, reference, status, message, rows, count }) => {
    const result = await resultOf(make(params), { sample, ...(reference !== undefined && { reference }) })
    expect({ status: result.status, message: result.message }).toEqual({ status, message })
    expect(result.unexpected?.examples.map(({ row, value }) => [row, value]) ?? []).toEqual(rows ?? [])
    expect(result.unexpected?.count ?? 0).toBe(count ?? rows?.length ?? 0)
  })
}

/** Parameters that are refused, each with the words it is refused with. */
export function refuses(
  make: (params: never) => Expectation,
  cases: readonly (readonly [params: object, message: string])[],
): void {
  it.each(cases)('refuses %j', (params, message) => {
    expect(() => make(params as never)).toThrow(message)
  })
}

export type Ignored = 'all_values_are_missing' | 'any_value_is_missing' | 'never'

/** One column `a`, and a second one so that an empty cell is no blank line. */
export const csv = (...cells: readonly (string | number)[]): string =>
  ['a,b', ...cells.map((cell) => `${cell},x`), ''].join('\n')

export const parquet = (type: string, ...cells: readonly string[]): Data => ({
  parquet: `SELECT a::${type} AS a FROM (VALUES ${cells.map((cell) => `(${cell}::${type})`).join()}) t(a)`,
})
