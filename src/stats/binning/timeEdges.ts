import { commonRange } from './commonRange.ts'

const mostBins = 64
const [minute, hour, day, week] = [60, 3_600, 86_400, 604_800]
const steps = [
  ...[0.001, 0.01, 0.1, 1, 5, 15, 30],
  ...[minute, 5 * minute, 15 * minute, 30 * minute],
  ...[hour, 3 * hour, 6 * hour, 12 * hour],
  ...[day, 2 * day, week],
]
/** 1970 began on a Thursday, weeks begin on Monday. */
const firstMonday = 4 * day
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 600, 1_200, 12_000, 120_000]

/**
 * Edges of the bins that several samples of times share, at round times of the calendar. Null where all are empty.
 *
 * @param samples seconds since 1970, sorted, finite
 */
export function timeEdges(samples: readonly Float64Array[]): number[] | null {
  const range = commonRange(samples)
  if (!range) return null
  const [low, high] = range
  if (low === high) return [low - day / 2, low + day / 2]
  const step = steps.find((one) => (high - low) / one <= mostBins)
  return step === undefined ? byMonths(low, high) : bySeconds(low, high, step)
}

function bySeconds(low: number, high: number, step: number): number[] {
  const origin = step === week ? firstMonday : 0
  const first = Math.floor((low - origin) / step)
  const last = Math.floor((high - origin) / step) + 1
  return Array.from({ length: last - first + 1 }, (_, i) => origin + (first + i) * step)
}

function byMonths(low: number, high: number): number[] {
  const [from, to] = [monthOf(low), monthOf(high)]
  const step = monthSteps.find((one) => (to - from) / one < mostBins)!
  const [first, last] = [Math.floor(from / step), Math.floor(to / step) + 1]
  return Array.from({ length: last - first + 1 }, (_, i) => startOf((first + i) * step))
}

/** Months since the beginning of the year 0. */
function monthOf(seconds: number): number {
  const date = new Date(seconds * 1000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** Date.UTC takes the years 0 to 99 for those of the last century. */
const startOf = (month: number): number => new Date(0).setUTCFullYear(0, month, 1) / 1000
