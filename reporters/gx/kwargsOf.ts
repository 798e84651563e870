import type { Result } from '../../src/core/report.ts'

/** The parameters of a result under Great Expectations' names, with what it was about. */
export function kwargsOf({ params, column, where }: Result): Readonly<Record<string, unknown>> {
  const named = Object.entries(params).map(([name, value]) => [toSnake(name), value] as const)
  return {
    ...(column !== undefined && { column }),
    ...Object.fromEntries(named),
    ...(where !== undefined && { row_condition: where }),
  }
}

/** A last letter that stands alone is a capital in both, as in `column_A`. */
const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at) => `_${at === name.length - 1 ? letter : letter.toLowerCase()}`)
