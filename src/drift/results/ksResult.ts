import { dEffect } from '../effects/dEffect.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import type { CountedNumbers } from '../../metrics/countedNumbers.ts'
import type { NumbersWithin } from '../../metrics/numbersWithin.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { ksPValue } from '../../stats/tests/ksPValue.ts'
import { ksWithin } from '../../stats/tests/ksWithin.ts'
import { ksStatistic, type KsStatistic } from '../../stats/tests/ksStatistic.ts'

/** The two-sided Kolmogorov-Smirnov test. */
export const ksResult = ({ reference, sample }: Numbers): NumbersResult =>
  ksResultOf(ksStatistic(reference, sample)!)

/** The same of numbers that stay in the engine. */
export async function countedKsResult(numbers: CountedNumbers): Promise<NumbersResult> {
  const { least, most } = (await numbers.widestGap())!
  return least.d === most.d
    ? ksResultOf(least)
    : boundedResult(least, { least, most, by: 'counts' }, 'counted in the database')
}

/** The same where the distribution of the reference is known within a bound; null for a one-sided test. */
export function ksWithinResult({ reference, sample, options }: NumbersWithin): NumbersResult | null {
  if (options.alternative !== 'two-sided') return null
  const { least, most, line } = ksWithin(reference, sample)
  return boundedResult(line, { least, most, by: 'lock' }, 'within the bounds of the lock')
}

interface Bounds {
  readonly least: KsStatistic
  readonly most: KsStatistic
  readonly by: 'lock' | 'counts'
}

function boundedResult(shown: KsStatistic, { least, most, by }: Bounds, method: string): NumbersResult {
  const source = by === 'lock' ? 'the lock' : 'counts'
  const range = `between ${formatNumber(least.d)} and ${formatNumber(most.d)} by ${source}`
  const { test, ...found } = ksResultOf(shown)
  return {
    ...found,
    test: { ...test, method },
    what: `${found.what}, ${range}`,
    bounds: { least: testOf(least), most: testOf(most), by },
  }
}

function ksResultOf(found: KsStatistic): NumbersResult {
  return {
    test: testOf(found),
    happened: 'distribution moved',
    what: `KS D ${formatNumber(found.d)}`,
    where: widest(found.location),
    observed: { sign: found.sign },
  }
}

const testOf = ({ d, numerator, n, m }: KsStatistic): NumbersResult['test'] => ({
  name: 'ks_2samp',
  statistic: d,
  ...ksPValue(numerator, n, m),
  effect: dEffect(d, n, m),
})

/** Where the distribution functions are furthest apart. */
export const widest = (location: number): NumbersResult['where'] & object => ({
  values: { location },
  words: ({ location }) => `, widest at ${location}`,
})
