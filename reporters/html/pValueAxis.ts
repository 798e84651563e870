import { scaleLog } from 'd3-scale'
import type { Outcome } from '../../src/core/outcome.ts'
import type { Family } from '../../src/core/report.ts'

type Test = NonNullable<Outcome['test']>

/** Where p-values stand on one logarithmic line, in percent of its width. */
export interface PValueAxis {
  /** The adjusted ones where the correction has no one level for the others. */
  readonly told: (test: Test) => number
  readonly level: number
  readonly place: (pValue: number) => string
  readonly ticks: readonly { readonly value: number; readonly label: string; readonly coarse: boolean }[]
}

/** Smaller p-values are at the edge of the plot; their number is next to it. */
const floor = 1e-12
const ticks = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12]
const coarse = [1, 1e-4, 1e-8, 1e-12]

export function pValueAxis({ alpha, adjustedAlpha }: Family, tests: readonly Test[]): PValueAxis {
  const told = ({ pValue, adjustedPValue }: Test): number =>
    adjustedAlpha === null ? adjustedPValue : pValue
  const level = adjustedAlpha ?? alpha
  const smallest = Math.min(level / 10, ...tests.map(told))
  const start = Math.max(floor, smallest)
  const scale = scaleLog().domain([start, 1]).range([3, 97]).clamp(true)
  return {
    told,
    level,
    place: (pValue) => `${scale(Math.max(pValue, start)).toFixed(2)}%`,
    ticks: ticks
      .filter((value) => value >= start)
      .map((value) => ({
        value,
        label: `${value === floor && smallest < floor ? '≤\u2009' : ''}${value >= 0.01 ? value : value.toExponential()}`,
        coarse: coarse.includes(value),
      })),
  }
}
