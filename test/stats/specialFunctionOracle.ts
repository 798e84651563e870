import { ownOracleLines } from '../oracles.ts'

interface SpecialFunctionCase {
  fn: string
  args: [number, number]
  value: number
}

/** The known values of one special function. */
export const specialFunctionCases = (fn: string): SpecialFunctionCase[] =>
  ownOracleLines<SpecialFunctionCase>('special_functions').filter((known) => known.fn === fn)
