import type { Kind } from '../terminal/mark.ts'

/** More runs than these are not drawn; words count them. */
export const drawnRuns = 30
export const slot = 8
export const stripHeight = 16

/** How far from the top and how high: the graver, the higher, so that a strip is read without its colours. */
const bars: Readonly<Record<Kind, readonly [top: number, height: number]>> = {
  failure: [1, 14],
  error: [1, 14],
  unchecked: [3, 12],
  warning: [5, 10],
  pass: [10, 5],
  skip: [13, 2],
}

/** A bar for each run of a check, one path for each kind. */
export function stripPaths(
  kinds: readonly (Kind | null)[],
): readonly { readonly kind: Kind; readonly d: string }[] {
  return [...new Set(kinds)].flatMap((kind) => {
    if (kind === null) return []
    const [top, height] = bars[kind]
    // An error is drawn in two pieces: nothing was found out.
    const bar = kind === 'error' ? 'h5v5h-5zm0 8h5v6h-5z' : `h5v${height}h-5z`
    const places = kinds.flatMap((each, i) => (each === kind ? [`M${i * slot + 1} ${top}${bar}`] : []))
    return [{ kind, d: places.join('') }]
  })
}

export const sparkHeight = 22

/** A line through the values of a check, broken where a run has none; and its last point. */
export function sparkline(values: readonly (number | null)[]): {
  readonly d: string
  readonly last: readonly [x: number, y: number] | null
} {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const height = (value: number): number =>
    high === low
      ? sparkHeight / 2
      : round(sparkHeight - 3 - ((value - low) / (high - low)) * (sparkHeight - 6))
  const points = values.map((value, i) =>
    value === null ? null : ([i * slot + 3.5, height(value)] as const),
  )
  const d = points
    .map((point, i) => (point ? `${points[i - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : ''))
    .join('')
  return { d, last: points.at(-1) ?? null }
}

const round = (value: number): number => Math.round(value * 10) / 10
