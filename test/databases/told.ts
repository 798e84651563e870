import type { Report } from '../../src/core/report.ts'

/**
 * A report without identity and time. How cells of a file were read is said of files alone. The design effect of dependent
 * rows is estimated from some rows, which a database chooses in no order: 7.93 and 7.96 of one table.
 */
export const told = ({ inputs, results, family, summary, status, warnings }: Report): unknown => ({
  ...{ results, family, summary, status },
  warnings: warnings.map((text) =>
    text.replace(
      /\(design effect [\d.]+: ([\d,]+) rows count for about [\d,]+\)/,
      '(design effect: $1 rows)',
    ),
  ),
  columns: inputs.sample.columns.map(({ name, type, nativeType }) => ({ name, type, nativeType })),
  rows: inputs.sample.rows,
})
