import { formatCount } from '../../src/text/formatCount.ts'
import { formatTime } from '../format/formatTime.ts'
import type { Kind } from '../terminal/mark.ts'

const words: Readonly<Record<Kind, string>> = {
  failure: 'failed',
  error: 'could not run',
  unchecked: 'was unchecked',
  warning: 'warned',
  pass: 'passed',
  skip: 'was skipped',
}

/** Outcomes of a check, in one sentence: `failed in the last 3 of 12 runs, since 2026-11-19`. */
export function describeTrend(kinds: readonly (Kind | null)[], startedAt: readonly string[]): string {
  const newest = kinds.at(-1) ?? null
  const runs = formatCount(kinds.length, 'run')
  if (newest === null) return `is not in the newest of ${runs}`
  const start = kinds.findLastIndex((kind) => kind !== newest) + 1
  if (start === 0) return `${words[newest]} in all ${runs}`
  const length = kinds.length - start
  const times = kinds.filter((kind) => kind === newest).length
  const all = times > length ? `, ${formatCount(times)} times in all` : ''
  if (length === 1) return `${words[newest]} in the newest of ${runs}${all}`
  return `${words[newest]} in the last ${formatCount(length)} of ${runs}${all}, since ${formatTime(startedAt[start]!)}`
}
