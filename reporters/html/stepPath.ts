/** A point of a step function, in units of the drawing. */
export type Point = readonly [x: number, y: number]

/**
 * A step function as the data of an SVG path: flat up to each point, then straight to it. Steps too small to be seen are
 * joined. Relative moves keep it four times shorter than d3-shape's, of which a page may hold a hundred.
 */
export function stepPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let [x, y] = first.map(tenth) as [number, number]
  let path = `M${x} ${y}`
  for (const [i, point] of rest.entries()) {
    const right = tenth(point[0] - x)
    const up = tenth(point[1] - y)
    if (i < rest.length - 1 && Math.abs(right) < smallest && Math.abs(up) < smallest) continue
    path += (right === 0 ? '' : `h${right}`) + (up === 0 ? '' : `v${up}`)
    x = tenth(x + right)
    y = tenth(y + up)
  }
  return path
}

const smallest = 0.4
const tenth = (value: number): number => Math.round(value * 10) / 10
