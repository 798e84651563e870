import { unpooledChi2Result } from './chi2Result.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'

/** Integers with no more different values than this are codes, flags or ratings, whose ties KS does not know. */
const mostCodes = 20

/** Integers with few values as classes, by chi-square, exact or by permutation where few are expected; null where they have more values than codes have. */
export function codesResult(numbers: Numbers): NumbersResult | string | null {
  const codes = codesOf(numbers)
  if (!codes) return null
  const [reference, sample] = [countsOf(numbers.reference, codes), countsOf(numbers.sample, codes)]
  const classes = { ...numbers, names: codes.map(String), reference, sample }
  const tested = unpooledChi2Result(classes)
  if (typeof tested === 'string') return tested
  const { test, what, most, observed } = tested
  return {
    test,
    what,
    happened: 'classes shifted',
    ...(most !== undefined && { where: placeOf(most) }),
    ...(observed && { observed }),
  }
}

/** A code is a value, which is told as the numbers of its column are. */
function placeOf(most: string): NonNullable<NumbersResult['where']> {
  const [, code] = /^"(.*)"$/.exec(most) ?? []
  return code === undefined
    ? { values: {}, words: () => `, most of it in ${most}` }
    : { values: { most: Number(code) }, words: (told) => `, most of it in "${told['most']!}"` }
}

/** The values in ascending order; null where there are more than codes have. */
function codesOf({ reference, sample }: Numbers): readonly number[] | null {
  const found = new Set<number>()
  for (const values of [reference, sample])
    for (const value of values) {
      found.add(value + 0)
      if (found.size > mostCodes) return null
    }
  return [...found].sort((a, b) => a - b)
}

function countsOf(values: Float64Array, codes: readonly number[]): readonly number[] {
  const counts = new Map(codes.map((code) => [code, 0]))
  for (const value of values) counts.set(value + 0, counts.get(value + 0)! + 1)
  return [...counts.values()]
}
