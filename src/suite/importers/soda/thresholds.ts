import { rangeOf, type Comparison } from '../shared/comparisons.ts'
import type { NumberRange } from '../shared/numberRange.ts'
import { isRecord, type Fields } from '../shared/record.ts'
import type { Unit } from '../shared/toleranceParams.ts'

const names: Readonly<Record<string, Comparison>> = {
  must_be: 'equal',
  must_be_greater_than: 'greater',
  must_be_greater_than_or_equal: 'greaterOrEqual',
  must_be_less_than: 'less',
  must_be_less_than_or_equal: 'lessOrEqual',
  must_be_between: 'between',
}

export interface Threshold {
  /** Text says why there is none. */
  readonly range: NumberRange | string
  readonly unit: Unit
  readonly severity: 'error' | 'warning'
}

/** Limits of a check's number: one threshold, or two of which one only warns; `usual` where it says nothing. */
export function thresholds({ threshold }: Fields, usual: NumberRange | null): readonly Threshold[] {
  const given = isRecord(threshold) ? threshold : {}
  const { additional } = given
  const unit = given['metric'] === 'percent' ? 'percent' : 'count'
  return [given, ...(isRecord(additional) ? [additional] : [])].map((each) => ({
    range: rangeOf(inWords(each), names, 'must_') ?? usual ?? 'it has no threshold',
    unit,
    severity: each['level'] === 'warn' ? 'warning' : 'error',
  }))
}

/** `must_be_between: { greater_than: 1, less_than: 5 }` as its comparisons. */
function inWords({ must_be_between: between, ...others }: Fields): Fields {
  if (!isRecord(between)) return between === undefined ? others : { ...others, must_be_between: between }
  const ends = Object.entries(between).map(([name, end]) => [`must_be_${name}`, end] as const)
  return { ...others, ...Object.fromEntries(ends) }
}
