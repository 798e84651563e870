import type { Value } from '../../../core/row.ts'

/** Numbers of the types in the catalogue; everything else is its text, as Postgres writes it. */
const [float4, float8] = [700, 701]
const wholes: ReadonlySet<number> = new Set([20, 21, 23, 26, 1700])
const boolean = 16

/** Reads a value of a result: whole numbers are exact, and those past 2^53 are bigints. */
export const postgresValue =
  (type: number) =>
  (text: string): Value => {
    if (type === boolean) return text === 't'
    if (type === float8) return Number(text)
    // The fewest digits that name a 4-byte float are not those of the same number as a double.
    if (type === float4) return Math.fround(Number(text))
    if (!wholes.has(type) || !/^-?\d+$/.test(text)) return text
    const value = BigInt(text)
    return Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
