import { oracleLines } from '../oracles.ts'

export interface TwoSampleCase {
  id: string
  n: number
  m: number
  x: (number | string)[]
  y: (number | string)[]
  ks: {
    D: number
    location: number | string
    sign: 1 | -1
    p_auto: number
    auto_path: 'exact' | 'asymp'
    p_exact: number
    p_exact_integer?: number
    exact_fell_back: boolean
    p_asymp: number | string
  }
  table: { counts: [number[], number[]] }
  chi2?: { chi2: number; p: number; dof: number; min_expected: number; cramers_v: number; fisher_p?: number }
}

export const twoSampleCases = oracleLines<TwoSampleCase>('two_sample_oracle.jsonl')

export const numeratorOf = ({ ks, n, m }: TwoSampleCase): bigint => BigInt(Math.round(ks.D * n * m))
