import { oracleLines } from '../oracles.ts'

export interface GxCase {
  id: string
  expectation: string
  title: string
  kwargs: Record<string, unknown>
  data: Record<string, unknown[]>
  expected: Record<string, unknown>
}

const cases = oracleLines<GxCase>('gx_cases.jsonl')

/** Great Expectations' own cases of one expectation. */
export const gxCases = (expectation: string): GxCase[] =>
  cases.filter((known) => known.expectation === expectation).map(finite)

/** JSON has no infinities: they are written `{"$num":"Infinity"}`. */
const finite = (known: GxCase): GxCase =>
  JSON.parse(JSON.stringify(known), (_, value: unknown) =>
    typeof value === 'object' && value !== null && '$num' in value ? Number(value.$num) : value,
  ) as GxCase
