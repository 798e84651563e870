import type { DriftTest } from './driftTest.ts'

/** Whether a value is a drift test, built-in or custom. */
export const isDriftTest = (value: unknown): value is DriftTest =>
  typeof value === 'object' &&
  value !== null &&
  'takes' in value &&
  'judge' in value &&
  'explanation' in value
