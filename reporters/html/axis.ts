import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Frame, Tick } from './Chart.tsx'

/** Where values stand from left to right, and where the axis names them. */
export interface Axis {
  readonly place: (value: number) => number
  readonly ticks: readonly Tick[]
}

/** @param whole Only whole numbers are shown. */
export function numberAxis(
  low: number,
  high: number,
  { left, right }: Frame,
  count: number,
  whole = false,
): Axis {
  const scale = scaleLinear().domain([low, high]).range([left, right])
  const huge = Math.max(Math.abs(low), Math.abs(high)) >= 1e5
  const format = huge ? scale.tickFormat(count, '~s') : scale.tickFormat(count)
  return {
    place: (value) => scale(value),
    ticks: scale
      .ticks(count)
      .filter((tick) => !whole || Number.isInteger(tick))
      .map((tick) => ({ at: scale(tick), label: whole && !huge ? String(tick) : format(tick) })),
  }
}

const day = 86_400_000
/** The coarsest a label may be, by how many days the axis spans. */
const formats: readonly (readonly [days: number, format: string])[] = [
  [2, '%H:%M'],
  [200, '%-d %b'],
  [1500, '%b %Y'],
  [Infinity, '%Y'],
]

/** Axis of times, in milliseconds. */
export function timeAxis(low: number, high: number, { left, right }: Frame, count = 6): Axis {
  const scale = scaleUtc().domain([low, high]).range([left, right])
  const [, specifier] = formats.find(([days]) => (high - low) / day <= days)!
  const format = scale.tickFormat(count, specifier)
  return {
    place: (value) => scale(value),
    ticks: scale.ticks(count).map((tick) => ({ at: scale(tick), label: format(tick) })),
  }
}

/** Where shares stand from bottom to top. */
export function shareAxis(highest: number, { top, bottom }: Frame, count = 3): Axis {
  const scale = scaleLinear().domain([0, highest]).range([bottom, top])
  const format = scale.tickFormat(count, '~%')
  return {
    place: (value) => scale(value),
    ticks: scale
      .ticks(count)
      .map((tick) => ({ at: scale(tick), label: format(tick).replace('%', '\u2009%') })),
  }
}
