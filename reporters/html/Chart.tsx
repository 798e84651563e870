import type { ComponentChildren } from 'preact'
import { colours } from './colours.ts'

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const frameOf = (width: number, height: number): Frame => ({
  width,
  height,
  left: 40,
  right: width - 14,
  top: 12,
  bottom: height - 22,
})

/** A drawing with its axes. A screen reader reads its title and description. */
export function Chart({
  id,
  frame,
  title,
  description,
  x,
  y,
  children,
}: {
  readonly id: string
  readonly frame: Frame
  readonly title: string
  readonly description: string
  readonly x: readonly Tick[]
  readonly y: readonly Tick[]
  readonly children: ComponentChildren
}) {
  const { width, height, left, right, bottom } = frame
  return (
    <svg
      class="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      font-size="11"
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <g class="grid" stroke={colours.grid}>
        {y.map(({ at }) => (
          <path d={`M${left} ${at.toFixed(1)}H${right}`} />
        ))}
      </g>
      {children}
      <path class="axis" d={`M${left} ${bottom}H${right}`} stroke={colours.axis} />
      <g class="labels" fill={colours.axis} text-anchor="end">
        {y.map(({ at, label }) => (
          <text x={left - 6} y={(at + 3.5).toFixed(1)}>
            {label}
          </text>
        ))}
      </g>
      <g class="labels" fill={colours.axis} text-anchor="middle">
        {x.map(({ at, label }) => (
          <text x={at.toFixed(1)} y={height - 6}>
            {label}
          </text>
        ))}
      </g>
    </svg>
  )
}
