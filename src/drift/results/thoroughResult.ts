import { atoms } from '../../stats/tests/atoms.ts'
import { cauchyCombination } from '../../stats/tests/cauchyCombination.ts'
import { quantileBinsTest } from '../../stats/tests/quantileBinsTest.ts'
import { ksPValue } from '../../stats/tests/ksPValue.ts'
import { ksStatistic } from '../../stats/tests/ksStatistic.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import { widestGap } from './widestGap.ts'
import { outside } from '../../stats/tests/outside.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { smooth4 } from '../../stats/tests/smooth4.ts'
import { tally, type Tally } from '../../stats/binning/tally.ts'

/** Description of the changes that each test finds. */
const finds: Readonly<Record<string, string>> = {
  ks: 'where values lie',
  smooth4: 'location, spread or shape',
  graded: 'shares between quantiles',
  atoms: 'values that occur again and again',
  outside: 'values outside the range of the reference',
}

/** The Cauchy combination of five tests of numbers. */
export function thoroughResult(numbers: Numbers): NumbersResult {
  const [n, m] = [numbers.reference.length, numbers.sample.length]
  const { d, numerator } = ksStatistic(numbers.reference, numbers.sample)!
  const counted = tally(numbers.reference, numbers.sample)
  const beyond = countOutside(counted)
  const pValues = {
    ks: ksPValue(numerator, n, m).pValue,
    smooth4: smooth4(counted)?.pValue,
    graded: quantileBinsTest(counted)?.pValue,
    atoms: atoms(counted)?.pValue,
    outside: outside(beyond, n, m),
  }
  const tests = Object.entries(pValues).flatMap(([name, pValue]) =>
    pValue === undefined ? [] : [{ name, pValue, weight: name === 'ks' ? 4 : 1 }],
  )
  const pValue = cauchyCombination(tests)
  const first = tests.reduce((a, b) => (b.pValue * a.weight < a.pValue * b.weight ? b : a))
  const { effect, where } = widestGap(numbers)
  return {
    test: { name: 'cauchy_combination', statistic: d, pValue, method: 'asymptotic', effect },
    happened: 'distribution moved',
    what: `KS D ${formatNumber(d)}; of five tests ${first.name} says most (${finds[first.name]!}, p ${formatNumber(first.pValue)})`,
    where,
    observed: { pValues, outsideRange: beyond },
  }
}

/** How many values of the sample lie strictly outside the range of the reference. */
function countOutside({ x, y }: Tally): number {
  const first = x.findIndex((count) => count > 0)
  const last = x.findLastIndex((count) => count > 0)
  return y.reduce((total, count, i) => total + (i < first || i > last ? count : 0), 0)
}
