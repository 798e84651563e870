import type { BaselineEntry } from '../core/baseline.ts'
import type { Severity } from '../core/outcome.ts'
import type { Result } from '../core/report.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { formatPercent } from '../text/formatPercent.ts'
import { asStored } from './checkKey.ts'

const another = 'it fails in another way than in the baseline'

/** Why a failure is worse than in the baseline; null if it is as bad at most, undefined if this says nothing of it. */
type Comparison = (result: Result, entry: BaselineEntry) => string | null | undefined

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** The share counts: 6 of 100 and 5 of 99 are both worse than 5 of 100. */
const unexpected: Comparison = ({ unexpected: now }, { unexpected: before }) => {
  if (!now && !before) return undefined
  if (!now || !before) return another
  if (now.count * before.total <= before.count * now.total) return null
  const share = ({ count, total }: { readonly count: number; readonly total: number }): string =>
    formatPercent(count / total)
  return share(now) === share(before)
    ? `${now.count} of ${now.total} values fail, ${before.count} of ${before.total} in the baseline`
    : `${share(now)} of the values fail, ${share(before)} in the baseline`
}

const effect: Comparison = ({ test }, { effect: before }) => {
  if (!test && !before) return undefined
  if (test?.effect.name !== before?.name || !test || !before) return another
  const { name, value } = test.effect
  if (Math.sign(value) === Math.sign(before.value) && Math.abs(value) <= Math.abs(before.value)) return null
  return `${name} is ${formatNumber(value)}, ${formatNumber(before.value)} in the baseline`
}

/** How far a number lies from what is expected of it; null if that has no distance. */
function distanceOf(
  observed: unknown,
  { params, expected }: Pick<Result, 'params' | 'expected'>,
): number | null {
  if (typeof observed !== 'number') return null
  if (typeof expected === 'number') return Math.abs(observed - expected)
  const { minValue, maxValue } = params
  if (typeof minValue !== 'number' && typeof maxValue !== 'number') return null
  const below = typeof minValue === 'number' ? minValue - observed : 0
  const above = typeof maxValue === 'number' ? observed - maxValue : 0
  return Math.max(0, below, above)
}

const figure: Comparison = (result, { observed: before }) => {
  const [now, then] = [distanceOf(result.observed, result), distanceOf(before, result)]
  if (now === null || then === null) return undefined
  return now <= then
    ? null
    : `${formatNumber(Number(result.observed))} was found, ${formatNumber(Number(before))} in the baseline`
}

const same: Comparison = ({ observed }, { observed: before }) =>
  JSON.stringify(observed, asStored) === JSON.stringify(before, asStored) ? null : another

/** The first that says anything decides. */
const comparisons: readonly Comparison[] = [unexpected, effect, figure, same]

/** Why a failure is worse than its entry; null if it is not. A failure that can't be compared is worse. */
export function whyWorse(result: Result, entry: BaselineEntry): string | null {
  if (ranks[result.severity] > ranks[entry.severity]) return `it was of severity ${entry.severity}`
  for (const compare of comparisons) {
    const reason = compare(result, entry)
    if (reason !== undefined) return reason
  }
  return another
}
