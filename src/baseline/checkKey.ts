import type { BaselineEntry } from '../core/baseline.ts'

/** Identifies a check by all that it says: with other parameters it is another one. */
export const checkKey = ({
  id,
  expectation,
  params,
  where,
}: Pick<BaselineEntry, 'id' | 'expectation' | 'params' | 'where'>): string =>
  JSON.stringify([id, expectation, params, where ?? null], asStored)

/** A value as reports store it: what JSON has no number for is a string. */
export function asStored(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  const isInexact =
    typeof value === 'number' &&
    (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
  return isInexact ? String(value) : value
}
