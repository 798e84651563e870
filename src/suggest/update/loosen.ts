import type { Expectation } from '../../core/expectation.ts'
import type { Result } from '../../core/report.ts'
import { missingPattern } from '../../sql/missingPattern.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { NumberFacts } from '../facts/columnFacts.ts'
import { isPersonalColumn, numbersOf, totalMissing, totalRows, typeOfSeries } from '../facts/pooled.ts'
import { roundOutward } from '../roundOutward.ts'
import type { ColumnSeries } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** A check that fails on new data, and what its column holds there. */
export interface Failure {
  readonly expectation: Expectation
  readonly result: Result
  readonly series: ColumnSeries | null
  readonly rows: number
  /** The probability of a false alarm that the new rule may have on the next batch. */
  readonly risk: number
}

/** New values of parameters, by their names in camelCase; or why none is proposed. */
export type Loosened = { readonly changes: Readonly<Record<string, unknown>> } | { readonly rejected: string }

const rejected = (why: string): Loosened => ({ rejected: why })

/** With more of the values failing, the data is of another kind. */
const mostFailing = 0.2
/** The fewest failing values, and values of a new class, that count as evidence. */
const fewestFailing = 5
/** A table may grow or shrink by this factor beyond its range. */
const mostGrowth = 1.8

/** Why failing values don't justify a change; null if they may. */
function noEvidence({ result: { unexpected } }: Failure): string | null {
  if (!unexpected) return 'it has no failing values to go by'
  if (unexpected.fraction > mostFailing)
    return `${formatPercent(unexpected.fraction)} of the values fail: the data changed, not its range`
  if (unexpected.count < fewestFailing)
    return `${formatCount(unexpected.count, 'failing value')}: too few to justify a change (expected ${fewestFailing} or more)`
  return null
}

/** The numbers of which no more than `mostly` excuses lie outside. */
function withinOf({ ecdf, summary }: NumberFacts, mostly: number): readonly [low: number, high: number] {
  const { values } = ecdf
  const [counts, n] = [ecdf.counts.sample!, ecdf.n.sample!]
  const excused = Math.floor((1 - mostly) * n) / 2
  if (excused < 1) return [summary.min, summary.max]
  const low = values[counts.findIndex((count) => count > excused)] ?? summary.min
  const high = values[counts.findIndex((count) => count >= n - excused)] ?? summary.max
  return [low, high]
}

const bounds =
  (which: 'numbers' | 'lengths') =>
  (failure: Failure): Loosened => {
    const { series } = failure
    const { minValue, maxValue, mostly = 1 } = failure.expectation.params
    const why = noEvidence(failure)
    const facts = series && numbersOf(series, which)?.[0]
    if (why !== null) return rejected(why)
    if (!facts || [minValue, maxValue].some((bound) => bound !== undefined && typeof bound !== 'number'))
      return rejected("its bounds aren't numbers")
    if (isPersonalColumn(series) && which === 'numbers') return rejected('its values are about people')
    const [low, high] = withinOf(facts, Number(mostly))
    const [least, most] = [Number(minValue ?? low), Number(maxValue ?? high)]
    const width = most - least
    const far = [low, high].find((value) => value < least - width || value > most + width)
    if (far !== undefined)
      return rejected(
        `${far} is farther from the range than the range is wide: another unit, or a code for missing values`,
      )
    const type = which === 'lengths' || typeOfSeries(series) === 'integer' ? 'integer' : 'number'
    const [min, max] = roundOutward(Math.min(low, least), Math.max(high, most), type)
    return {
      changes: {
        ...(low < least && { minValue: min }),
        ...(high > most && { maxValue: max }),
      },
    }
  }

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const missing = new RegExp(`^${missingPattern.replace('(?i)', '')}$`, 'i')

function set(failure: Failure): Loosened {
  const { series, expectation } = failure
  const why = noEvidence(failure)
  if (why !== null) return rejected(why)
  const counts = series?.batches[0]?.classes
  if (!series || !counts || counts.cut) return rejected('it has too many values to be classes')
  if (isPersonalColumn(series)) return rejected('its values are about people')
  const known = expectation.params['valueSet'] as readonly unknown[]
  const texts = new Set(known.map(String))
  const fresh = [...counts.counts].filter(([value, count]) => !texts.has(value) && count >= fewestFailing)
  if (fresh.length === 0) return rejected(`no new class occurs ${fewestFailing} times`)
  const spellings = new Map([...texts].map((text) => [plain(text), text]))
  for (const [value] of fresh) {
    const same = spellings.get(plain(value))
    if (missing.test(value)) return rejected(`${JSON.stringify(value)} reads like a missing value`)
    if (same !== undefined) return rejected(`${JSON.stringify(value)} is another spelling of "${same}"`)
  }
  const isNumber = typeOfSeries(series) !== 'string' && known.every((value) => typeof value === 'number')
  return { changes: { valueSet: [...known, ...fresh.map(([value]) => (isNumber ? Number(value) : value))] } }
}

function notNull(failure: Failure): Loosened {
  const { result, risk } = failure
  const why = noEvidence(failure)
  if (why !== null || !result.unexpected) return rejected(why ?? '')
  const { count, total } = result.unexpected
  const excused = tolerance(countPrediction({ count, n: total }, total, risk).high, total)
  return excused?.mostly === undefined ? rejected('more than 20% may be missing') : { changes: excused }
}

function presentShare({ series, expectation, risk }: Failure): Loosened {
  if (!series) return rejected('the column is gone')
  const [n, count] = [totalRows(series), totalMissing(series)]
  const { minValue, maxValue } = expectation.params as {
    readonly minValue?: number
    readonly maxValue?: number
  }
  const { low, high } = countPrediction({ count, n }, n, risk)
  if (minValue !== undefined && 1 - count / n < minValue - mostFailing)
    return rejected(`${formatPercent(count / n)} are missing: the data changed, not its rate`)
  return {
    changes: {
      ...(minValue !== undefined &&
        1 - count / n < minValue && { minValue: Math.floor((1 - high / n) * 1e4) / 1e4 }),
      ...(maxValue !== undefined &&
        1 - count / n > maxValue && { maxValue: Math.ceil((1 - low / n) * 1e4) / 1e4 }),
    },
  }
}

function rowCount({ expectation, rows }: Failure): Loosened {
  const { minValue, maxValue } = expectation.params as {
    readonly minValue?: number
    readonly maxValue?: number
  }
  if (minValue !== undefined && rows * mostGrowth < minValue)
    return rejected(`${formatCount(rows, 'row')}: the table looks truncated`)
  if (maxValue !== undefined && rows > maxValue * mostGrowth)
    return rejected(`${formatCount(rows, 'row')}: the table looks as if it was loaded several times`)
  return {
    changes: {
      ...(minValue !== undefined && rows < minValue && { minValue: rows }),
      ...(maxValue !== undefined && rows > maxValue && { maxValue: rows }),
    },
  }
}

/** The smallest change of each type of expectation. Others are never loosened: no bound follows from new data. */
export const loosen: Readonly<Record<string, (failure: Failure) => Loosened>> = {
  expect_column_values_to_be_between: bounds('numbers'),
  expect_column_value_lengths_to_be_between: bounds('lengths'),
  expect_column_values_to_be_in_set: set,
  expect_column_values_to_not_be_null: notNull,
  expect_column_proportion_of_non_null_values_to_be_between: presentShare,
  expect_table_row_count_to_be_between: rowCount,
}
