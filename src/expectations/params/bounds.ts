import { z } from 'zod'
import type { Value } from '../../core/metric.ts'
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
  minValue: bound.optional().describe('The smallest value allowed.'),
  maxValue: bound.optional().describe('The largest value allowed.'),
  strictMin: z.boolean().default(false).describe('Whether `min_value` itself is too small.'),
  strictMax: z.boolean().default(false).describe('Whether `max_value` itself is too large.'),
}

/** The same for figures, whose bounds are numbers. */
export const numberBoundsShape = {
  ...boundsShape,
  minValue: numberBound.optional().describe('The smallest value allowed.'),
  maxValue: numberBound.optional().describe('The largest value allowed.'),
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

/** Whether a figure is inside its bounds, which are numbers, or integers written as text. */
export function isInside(
  value: number | bigint,
  { minValue, maxValue, strictMin, strictMax }: Bounds,
): boolean {
  const above = minValue === undefined ? 1 : order(value, minValue)
  const below = maxValue === undefined ? -1 : order(value, maxValue)
  return (strictMin ? above > 0 : above >= 0) && (strictMax ? below < 0 : below <= 0)
}

/** Below 0 where the first is smaller. Texts that are both numbers are compared as such: '10' is not below '9'. */
function order(value: Exclude<Value, null>, other: Exclude<Value, null>): number {
  const [number, otherNumber] = [numeric(value), numeric(other)]
  const [a, b] =
    number === null || otherNumber === null ? [spaced(value), spaced(other)] : [number, otherNumber]
  return a < b ? -1 : a > b ? 1 : 0
}

function numeric(value: Exclude<Value, null>): number | bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  const text = String(value).trim()
  if (/^[-+]?[0-9]+$/.test(text)) return BigInt(text.replace('+', ''))
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

/** `2020-01-01T10:00` as `2020-01-01 10:00`, so that times in either notation stand in their order. */
const spaced = (value: Exclude<Value, null>): string =>
  String(value).replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2})T/, '$1 ')
