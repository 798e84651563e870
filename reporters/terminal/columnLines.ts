import type { Input, Report } from '../../src/core/report.ts'
import { truncate } from '../../src/text/truncate.ts'
import { describeReading, typeLabel } from '../format/describeReading.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from './columns.ts'

const longestName = 40
const longestType = 30

/** The columns of each table as they were read: name, type, and the values that decided it. */
export function columnLines({ inputs }: Report): readonly (readonly string[])[] {
  const named = { reference: inputs.reference, sample: inputs.sample, ...inputs.tables }
  return Object.entries(named).flatMap(([table, input]: [string, Input | null]) =>
    input === null ? [] : [[`columns of ${table}`, ...linesOf(input)]],
  )
}

function linesOf(input: Input): readonly string[] {
  const rows = input.columns.map((column) => [
    truncate(plainText(column.name), longestName),
    truncate(plainText(typeLabel(column)), longestType),
    describeReading(column, input),
  ])
  const width = (i: number): number => widest(rows.map((row) => row[i]!))
  return columns(rows, [{ width: width(0) }, { width: width(1) }, { width: 0, gap: 0 }]).map(
    (line) => `  ${line}`,
  )
}
