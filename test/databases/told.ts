import type { Report } from '../../src/core/report.ts'

/** A report without identity and time. How cells of a file were read is said of files alone. */
export const told = ({ inputs, results, family, summary, status, warnings }: Report): unknown => ({
  ...{ results, family, summary, status, warnings },
  columns: inputs.sample.columns.map(({ name, type, nativeType }) => ({ name, type, nativeType })),
  rows: inputs.sample.rows,
})
