import type { Input, Report } from '../../src/core/report.ts'
import { formatBytes } from '../../src/text/formatBytes.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { familyLine } from '../format/familyLine.ts'
import { baselineLine } from '../format/baselineLine.ts'
import { lockLine } from '../format/lockLine.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from './columns.ts'

export const labelWidth = 11
const refWidth = 40

function digest(of: string | null): string[] {
  if (of === null) return []
  const [algorithm = '', hex = ''] = of.split(':')
  return [plainText(`${algorithm} ${hex.slice(0, 6)}…`)]
}

const facts = (input: Input): string =>
  [
    formatCount(input.rows, 'row'),
    formatCount(input.columns.length, 'column'),
    ...digest(input.digest),
    ...movedFacts(input),
  ].join(' · ')

const movedFacts = ({ moved }: Input): readonly string[] =>
  moved ? [`${formatBytes(moved.bytes)} moved by ${formatCount(moved.statements, 'statement')}`] : []

/** The data that was compared, and the level of a drift. */
export function header({
  inputs,
  family,
  baseline,
}: Pick<Report, 'inputs' | 'family' | 'baseline'>): string[] {
  const named = { reference: inputs.reference, sample: inputs.sample, ...inputs.tables }
  const tables = Object.entries(named).flatMap(([table, input]: [string, Input | null]) =>
    input === null ? [] : [{ table, ref: plainText(input.ref), input }],
  )
  const lines = columns(
    tables.map(({ table, ref, input }) => [table, ref, facts(input)]),
    [
      { width: labelWidth, gap: 0 },
      { width: Math.min(refWidth, widest(tables.map(({ ref }) => ref))), gap: 3 },
      { width: 0, gap: 0 },
    ],
  )
  return [
    ...lines,
    ...(inputs.reference?.lock ? [`${'lock'.padEnd(labelWidth)}${lockLine(inputs.reference.lock)}`] : []),
    ...(family === null || family.size === 0 ? [] : [`${'drift'.padEnd(labelWidth)}${familyLine(family)}`]),
    ...(baseline ? [`${'baseline'.padEnd(labelWidth)}${plainText(baselineLine(baseline))}`] : []),
  ]
}
