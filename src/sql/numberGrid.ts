import type { Column } from './column.ts'

/** The values an exact column can hold: all whole multiples of 10^-`scale` from `min` to `max` of them. */
export interface NumberGrid {
  readonly scale: number
  readonly min: bigint
  readonly max: bigint
}

/** The grid of a column of integers or decimals; `null` if the column isn't exact. */
export function numberGrid({ type, nativeType }: Column): NumberGrid | null {
  const [, digits, scale = '0'] = /^(?:DECIMAL|NUMERIC)\((\d+), ?(\d+)\)$/i.exec(nativeType) ?? []
  if (digits !== undefined) {
    const max = 10n ** BigInt(digits) - 1n
    return { scale: Number(scale), min: -max, max }
  }
  if (type !== 'integer') return null
  return /^U[A-Z]*INT(EGER)?$/i.test(nativeType)
    ? { scale: 0, min: 0n, max: 2n ** 128n - 1n }
    : { scale: 0, min: -(2n ** 127n), max: 2n ** 127n - 1n }
}

/** Whether a column holds 4-byte floats. A bound or a set is then rounded to such a float, as the cells were. */
export const isFloat32 = ({ nativeType }: Column): boolean => /^(FLOAT|REAL|FLOAT4)$/i.test(nativeType)
