import type { ColumnProfile } from '../../src/core/columnProfile.ts'

/** Metrics of the columns of the sample, as far as OpenLineage has a place for it: counts and numbers. */
export const columnMetrics = (columns: readonly ColumnProfile[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    columns.flatMap(({ name, sample, numbers }) => {
      if (!sample) return []
      const summary = numbers?.summary.sample
      return [
        [
          name,
          {
            nullCount: sample.nulls,
            ...(sample.distinct !== null && { distinctCount: sample.distinct }),
            ...(summary && {
              count: summary.n,
              min: summary.min,
              max: summary.max,
              quantiles: Object.fromEntries(summary.quantiles.map(({ p, value }) => [String(p), value])),
            }),
          },
        ],
      ]
    }),
  )
