import type { Comparison } from '../shared/comparisons.ts'

/** The comparisons of the contract. Both ends of `mustBeBetween` are allowed. */
export const operators: Readonly<Record<string, Comparison>> = {
  mustBe: 'equal',
  mustBeGreaterThan: 'greater',
  mustBeGreaterOrEqualTo: 'greaterOrEqual',
  mustBeGreaterThanOrEqualTo: 'greaterOrEqual',
  mustBeLessThan: 'less',
  mustBeLessOrEqualTo: 'lessOrEqual',
  mustBeLessThanOrEqualTo: 'lessOrEqual',
  mustBeBetween: 'between',
}
export const prefix = 'must'
