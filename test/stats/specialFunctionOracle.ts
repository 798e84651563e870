import { oracleLines } from '../oracles.ts'

interface SpecialFunctionCase {
  fn: string
  args: [number, number]
  value: number
}

/** The known values of one special function. */
export const specialFunctionCases = (fn: string): SpecialFunctionCase[] =>
  oracleLines<SpecialFunctionCase>('special_functions_oracle.jsonl').filter((known) => known.fn === fn)
