import { chi2OfTable } from './chi2Result.ts'
import { countValues } from '../../stats/binning/countValues.ts'
import type { CountedNumbers } from '../../metrics/countedNumbers.ts'
import type { Numbers, NumbersResult, TestHow } from '../kinds/numberTest.ts'
import { sum } from '../../stats/numeric/sum.ts'

/** Integers with no more different values than this are codes, flags or ratings, whose ties KS does not know. */
const mostCodes = 20

/**
 * Integers with few values as classes, by chi-square, exact or by permutation where few are expected; null where the
 * reference has more values than codes have. The sample has no say in that: a new code, or a thousand, is a difference of
 * codes. The 20 most common of both are kept apart, as one those that came would hide those that went; others are one class.
 */
export function codesResult(numbers: Numbers): NumbersResult | string | null {
  const before = countValues(numbers.reference, mostCodes)
  return before && resultOf(before, countValues(numbers.sample)!, numbers)
}

/** The same of numbers that stay in the engine. */
export async function countedCodesResult(
  numbers: CountedNumbers,
  how: TestHow,
): Promise<NumbersResult | string | null> {
  const before = await numbers.values('reference', mostCodes)
  return before && resultOf(before, (await numbers.values('sample', Infinity))!, how)
}

function resultOf(
  before: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
  { options, stream }: TestHow,
): NumbersResult | string {
  const codes = [...new Set([...before.keys(), ...now.keys()])].sort((a, b) => a - b)
  const table = keepCommon(
    codes.map((code) => before.get(code) ?? 0),
    codes.map((code) => now.get(code) ?? 0),
  )
  const tested = chi2OfTable(table, { options, stream, ...table, names: codes.map(String) })
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

/** A code is a number of its column, and is masked like one. */
function placeOf(most: string): NonNullable<NumbersResult['where']> {
  const [, code] = /^"(.*)"$/.exec(most) ?? []
  return code === undefined
    ? { values: {}, words: () => `, most of it in ${most}` }
    : { values: { most: Number(code) }, words: (told) => `, most of it in "${told['most']!}"` }
}

function keepCommon(reference: readonly number[], sample: readonly number[]) {
  const totals = reference.map((count, i) => count + sample[i]!)
  const places = totals.map((_, i) => i)
  const common = new Set(places.toSorted((a, b) => totals[b]! - totals[a]!).slice(0, mostCodes))
  const kept = places.filter((i) => common.has(i))
  const others = places.filter((i) => !common.has(i))
  const gather = (counts: readonly number[]): number[] => [
    ...kept.map((i) => counts[i]!),
    ...(others.length > 0 ? [sum(others.map((i) => counts[i]!))] : []),
  ]
  return {
    reference: gather(reference),
    sample: gather(sample),
    place: places.map((i) => (common.has(i) ? kept.indexOf(i) : kept.length)),
    pooled: others.length,
  }
}
