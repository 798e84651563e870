import { agreeInNumber } from '../../text/agreeInNumber.ts'
import { formatCount } from '../../text/formatCount.ts'
import { noValues } from '../../core/noValues.ts'
import type { UnexpectedCount } from '../../metrics/unexpectedCount.ts'
import type { Outcome } from '../../core/outcome.ts'

export interface RowMapParams {
  /** The share of rows that must be as expected. */
  readonly mostly: number
}

/** How an expectation of every row speaks of them. */
export interface RowWords<P extends RowMapParams> {
  /** The counted things. */
  readonly counted: 'values' | 'pairs' | 'rows'
  /** The problem of unexpected ones: completes "3 of 2,000 values …", as in `are missing`, `do not match`. */
  broken(params: P): string
  /** Sentence of a pass: completes "all 2,000 values …". */
  kept(params: P): string
}

/** Judges an expectation of every row by how many fail. A hint follows a failure that may not be due to the data. */
export function judgeRows<P extends RowMapParams>(
  params: P,
  { total, unexpected }: UnexpectedCount,
  map: RowWords<P>,
  hint: string | null = null,
): Outcome {
  if (total === 0) return noValues(`has no ${map.counted} to check`)
  const fraction = unexpected / total
  const status = (total - unexpected) / total >= params.mostly ? 'pass' : 'fail'
  const tolerated = params.mostly < 1 ? `; at least ${percent(params.mostly)}% must be right` : ''
  const message =
    unexpected === 0
      ? `${all(total, map.counted)} ${agreeInNumber(total, map.kept(params))}`
      : `${formatCount(unexpected)} of ${formatCount(total)} ${map.counted} ${agreeInNumber(unexpected, map.broken(params))}${tolerated}${hint === null || status === 'pass' ? '' : `; ${hint}`}`
  return {
    status,
    message,
    expected: map.kept(params),
    observed: { unexpectedCount: unexpected },
    unexpected: { count: unexpected, total, fraction, examples: [] },
  }
}

const all = (total: number, counted: string): string =>
  total === 1 ? `the only ${counted.slice(0, -1)}` : `all ${formatCount(total)} ${counted}`

/** 0.57 times 100 is 56.99999999999999 in doubles. */
const percent = (share: number): number => Number((100 * share).toPrecision(12))
