import { z } from 'zod'
import type { Value } from '../../core/row.ts'
import { compareExact, exactNumber, type ExactNumber } from '../../sql/exactNumber.ts'
import { momentOf } from '../../sql/moment.ts'
import { bound, numberBound } from './columnParams.ts'

export type Bound = z.infer<typeof bound>

export interface Bounds {
  readonly minValue?: Bound | undefined
  readonly maxValue?: Bound | undefined
  readonly strictMin: boolean
  readonly strictMax: boolean
}

/** The parameters by which an expectation takes bounds. Put `checkBounds` on the schema that they are in. */
export const boundsShape = {
  minValue: bound.optional().describe('Smallest value allowed.'),
  maxValue: bound.optional().describe('Largest value allowed.'),
  strictMin: z.boolean().default(false).describe('Whether `min_value` itself is excluded.'),
  strictMax: z.boolean().default(false).describe('Whether `max_value` itself is excluded.'),
}

/** The same for figures, whose bounds are numbers. */
export const numberBoundsShape = {
  ...boundsShape,
  minValue: numberBound.optional().describe('Smallest value allowed.'),
  maxValue: numberBound.optional().describe('Largest value allowed.'),
}

/** `mean: [0, 1]` in the column shorthand; null stands for a bound that is not set. */
export const boundsShorthand = (key: string) => ({
  key,
  params(column: string, value: unknown) {
    if (!Array.isArray(value) || value.length !== 2) throw new Error(`${key} takes two values, [min, max]`)
    const [minValue, maxValue] = value.map((bound: unknown) => bound ?? undefined)
    return { column, minValue, maxValue }
  },
})

/** At least one bound, both of one type, and the smaller first. */
export function checkBounds(
  { minValue, maxValue }: Pick<Bounds, 'minValue' | 'maxValue'>,
  context: z.RefinementCtx,
): void {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message })
  if (minValue === undefined && maxValue === undefined) {
    refuse('needs min_value or max_value')
    return
  }
  if (minValue === undefined || maxValue === undefined) return
  if (typeof minValue !== typeof maxValue) refuse('min_value and max_value are of different types')
  else if (order(minValue, maxValue) > 0) refuse('min_value is above max_value')
}

/** `[0, 1)`: which values are inside. */
export const range = ({ minValue = '-∞', maxValue = '∞', strictMin, strictMax }: Bounds): string =>
  `${strictMin ? '(' : '['}${minValue}, ${maxValue}${strictMax ? ')' : ']'}`

/** Whether a figure is inside its bounds; both are numbers, or numbers written as text. */
export function isInside(
  value: Exclude<Value, null>,
  { minValue, maxValue, strictMin, strictMax }: Bounds,
): boolean {
  const above = minValue === undefined ? 1 : order(value, minValue)
  const below = maxValue === undefined ? -1 : order(value, maxValue)
  return (strictMin ? above > 0 : above >= 0) && (strictMax ? below < 0 : below <= 0)
}

/**
 * Below 0 where the first is smaller. Texts that are both numbers are compared as such, exactly: '10' is not below '9'; and
 * texts that are both times as moments.
 */
function order(value: Exclude<Value, null>, other: Exclude<Value, null>): number {
  const [exact, otherExact] = [exactOf(value), exactOf(other)]
  if (exact && otherExact) return compareExact(exact, otherExact)
  const [a, b] = comparableOf(value, other)
  return a < b ? -1 : a > b ? 1 : 0
}

const exactOf = (value: Exclude<Value, null>): ExactNumber | null =>
  typeof value === 'boolean' ? null : exactNumber(value)

function comparableOf(
  value: Exclude<Value, null>,
  other: Exclude<Value, null>,
): readonly [number | bigint | string, number | bigint | string] {
  const [number, otherNumber] = [numeric(value), numeric(other)]
  if (number !== null && otherNumber !== null) return [number, otherNumber]
  const [moment, otherMoment] = [momentOf(String(value)), momentOf(String(other))]
  return moment !== null && otherMoment !== null ? [moment, otherMoment] : [String(value), String(other)]
}

/** Infinities too are numbers. */
function numeric(value: Exclude<Value, null>): number | null {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  return typeof value === 'boolean' || Number.isNaN(number) ? null : number
}
