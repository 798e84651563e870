import type { Value } from '../../../core/row.ts'

/** Numbers of the types in the catalogue; everything else is its text, as Postgres writes it. */
const numbers: ReadonlySet<number> = new Set([700, 701])
const wholes: ReadonlySet<number> = new Set([20, 21, 23, 26, 1700])
const boolean = 16

/** Reads a value of a result: whole numbers are exact, and those past 2^53 are bigints. */
export const postgresValue =
  (type: number) =>
  (text: string): Value => {
    if (type === boolean) return text === 't'
    if (numbers.has(type)) return Number(text)
    if (!wholes.has(type) || !/^-?\d+$/.test(text)) return text
    const value = BigInt(text)
    return Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
