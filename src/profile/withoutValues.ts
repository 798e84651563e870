import type { ColumnProfile, Histogram } from '../core/columnProfile.ts'

const none = { reference: null, sample: null }

const withoutEdges = <V>(histogram: Histogram<V> | null): Histogram<V> | null =>
  histogram && { ...histogram, edges: null }

/** A profile that shows counts and shapes, and no value of a cell. */
export function withoutValues({ numbers, times, classes, problems, ...rest }: ColumnProfile): ColumnProfile {
  return {
    ...rest,
    ...(numbers && {
      numbers: { summary: none, histogram: withoutEdges(numbers.histogram), ecdf: null },
    }),
    ...(times && { times: { summary: none, histogram: withoutEdges(times.histogram) } }),
    ...(classes && {
      classes: { ...classes, classes: classes.classes.map((one) => ({ ...one, name: null })) },
    }),
    // An engine's own words may quote a cell.
    ...(problems && { problems: problems.map((problem) => problem.replace(/: [^]*/, '')) }),
    withheld: true,
  }
}
