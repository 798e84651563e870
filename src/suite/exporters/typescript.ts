import * as expectations from '../../expectations/index.ts'
import type { Suite } from '../../core/suite.ts'
import { pickSettings } from '../../core/suiteSettings.ts'
import { suiteEntries, type Entry } from './suiteEntries.ts'
import { commentLine } from './commentLine.ts'
import type { Exporter } from './exporter.ts'
import { leftOutLines } from './leftOutLines.ts'
import { sourceOf } from './sourceOf.ts'
import { writtenCsv } from './writtenCsv.ts'
import { writtenTypes } from './writtenTypes.ts'

const functions = new Map(
  Object.entries(expectations).map(([name, { definition }]) => [definition.type, name]),
)
const nameOf = ({ type }: Entry): string => functions.get(type)!
const width = 110

/** A suite as the source of a TypeScript module. Whatever is in it is data: no text of it becomes code. */
export const typescript: Exporter = (suite, comments) => {
  const { entries, leftOut } = suiteEntries(suite)
  const names = [...new Set(entries.map(nameOf))].sort()
  const text = [
    ...[...(comments?.heading ?? []).map(commentLine), ...leftOutLines(leftOut)].map((line) => `// ${line}`),
    'import {',
    ...['defineSuite', ...names].map((name) => `  ${name},`),
    "} from '@touchstone-data/touchstone'",
    '',
    'export default defineSuite({',
    ...heading(suite),
    '  expectations: [',
    ...entries.flatMap((entry) => {
      const line = comments?.of(entry.expectation) ?? null
      return [
        ...(line === null ? [] : [`    // ${commentLine(line)}`]),
        call(nameOf(entry), { ...entry.params, ...entry.common }),
      ]
    }),
    '  ],',
    '})',
  ]
  return { text: text.map((line) => `${line}\n`).join(''), leftOut }
}

function heading(suite: Suite): readonly string[] {
  const { name, reference, sample, tables } = suite
  const csv = writtenCsv(suite)
  const types = writtenTypes(suite)
  return [
    `  name: ${sourceOf(name)},`,
    ...(reference === undefined ? [] : [`  reference: ${sourceOf(reference)},`]),
    ...(sample === undefined ? [] : [`  sample: ${sourceOf(sample)},`]),
    ...(tables ? [`  tables: ${sourceOf(tables)},`] : []),
    ...(Object.keys(types).length > 0 ? [`  types: ${sourceOf(types)},`] : []),
    ...(csv ? [`  csv: ${sourceOf(csv)},`] : []),
    ...Object.entries(pickSettings(suite)).map(([key, value]) => `  ${key}: ${sourceOf(value)},`),
  ]
}

/** A call in one line if it fits, else with a line for each parameter. */
function call(name: string, params: Readonly<Record<string, unknown>>): string {
  const line = `    ${name}(${sourceOf(params)}),`
  if (line.length <= width) return line
  const parts = Object.entries(params).map(
    ([key, value]) => `      ${sourceOf({ [key]: value }).slice(2, -2)},\n`,
  )
  return `    ${name}({\n${parts.join('')}    }),`
}
