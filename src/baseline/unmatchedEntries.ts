import type { Baseline } from '../core/baseline.ts'
import type { Result } from '../core/report.ts'
import { formatCount } from '../text/formatCount.ts'
import { checkKey } from './checkKey.ts'

const mostNamed = 3

/** Warns of known failures that are of none of the checks of a whole run. */
export function unmatchedEntries(
  results: readonly Result[],
  baseline: Baseline,
  suite: string,
): readonly string[] {
  const checks = new Set(results.map(checkKey))
  const unmatched = baseline.entries.filter((entry) => !checks.has(checkKey(entry)))
  if (unmatched.length === 0) return []
  if (unmatched.length === baseline.entries.length && baseline.suite !== suite)
    return [
      `the baseline is of suite "${baseline.suite}", and suite "${suite}" has none of its checks. Pass the baseline of this suite.`,
    ]
  const names = unmatched.slice(0, mostNamed).map(({ id }) => id)
  const others = unmatched.length - names.length
  return [
    `${formatCount(unmatched.length, 'known failure')} of the baseline without a check in the suite: ${names.join(', ')}${others > 0 ? ` and ${formatCount(others)} more` : ''}. The check was deleted or changed. Delete the entry, or write the baseline again.`,
  ]
}
