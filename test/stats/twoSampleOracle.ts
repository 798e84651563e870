import { ownOracleLines } from '../oracles.ts'

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
    less: OneSidedKnown
    greater: OneSidedKnown
  }
  welch: TTestKnown
  student: TTestKnown
  mannwhitney: { U1: number | string; p_auto: number | string; p_asymptotic_cc: number | string }
  wasserstein: number | string
  energy_distance: number | string
  cvm?: { T: number | string; p_asymptotic: number }
  levene_median?: { W: number | string; p: number | string }
  ties: boolean
  scipy_versions_differ?: Record<string, number>
  table: { counts: [number[], number[]] }
  chi2?: {
    chi2: number
    p: number
    dof: number
    min_expected: number
    cramers_v: number
    fisher_p?: number
    g: { G: number; p: number }
  }
  divergence?: {
    jensen_shannon_distance_base2: number
    kl_x_given_y_nats: number | string
    kl_y_given_x_nats: number | string
    total_variation: number
    hellinger: number
    psi: number | null
  }
}

interface OneSidedKnown {
  D: number
  p_auto: number
  auto_fell_back: boolean
}

interface TTestKnown {
  t: number | string
  p: number | string
  df: number | string
}

export const twoSampleCases = ownOracleLines<TwoSampleCase>('two_sample')

export const numeratorOf = ({ ks, n, m }: TwoSampleCase): bigint => BigInt(Math.round(ks.D * n * m))
