import { stepPath } from './stepPath.ts'

/** A bar for each bin, between the places of its edges. */
export function barsPath(places: readonly number[], tops: readonly number[], bottom: number): string {
  const bar = (top: number, i: number): string => {
    const [left, right] = [places[i]!, places[i + 1]!]
    const space = Math.min(1, (right - left) / 8) / 2
    if (bottom - top < leastSeen) return ''
    return `M${tenth(left + space)} ${bottom}V${tenth(top)}H${tenth(right - space)}V${bottom}Z`
  }
  return tops.map(bar).join('')
}

/** The outline of all bars together. */
export function outlinePath(places: readonly number[], tops: readonly number[], bottom: number): string {
  const corners = tops.map((top, i) => [places[i]!, top] as const)
  return stepPath([[places[0]!, bottom], ...corners, [places.at(-1)!, bottom]])
}

const leastSeen = 0.05
const tenth = (value: number): number => Math.round(value * 10) / 10
