import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { isPlainText } from './isPlainText.ts'
import { writeFlow } from './writeFlow.ts'

/** New values of parameters of one rule of a suite file, by their names in snake_case. Lists get the values that they lack. */
export interface RuleEdit {
  /** The line that says it. */
  readonly line: number
  readonly type: string
  /** The columns that it is changed for; none for the table. */
  readonly columns: readonly string[]
  readonly changes: Readonly<Record<string, unknown>>
}

/** A part of a text, and what stands in its place. */
interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Changes rules in the text of a suite in YAML or JSON, and leaves everything else of it, comments too, byte for byte.
 *
 * @returns The text, and the edits for which no place was found.
 */
export function editSuite(
  text: string,
  edits: readonly RuleEdit[],
): { readonly text: string; readonly left: readonly RuleEdit[] } {
  const left: RuleEdit[] = []
  let edited = text
  // From the last line up: the lines of the others stay.
  for (const edit of [...edits].sort((a, b) => b.line - a.line)) {
    const splices = splicesOf(edited, edit)
    if (splices.length === 0) left.push(edit)
    for (const { from, to, text: part } of [...splices].sort((a, b) => b.from - a.from))
      edited = edited.slice(0, from) + part + edited.slice(to)
  }
  return { text: edited, left }
}

function splicesOf(text: string, edit: RuleEdit): readonly Splice[] {
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines })
  const lineOf = (node: unknown): number => lines.linePos((node as Node).range![0]).line
  if (!isMap(contents)) return []
  const list = contents.get('expectations')
  const rule = (isSeq(list) ? list.items : []).find(
    (item) => isMap(item) && lineOf(item) === edit.line && textOf(item.get('type', true)) === edit.type,
  ) as YAMLMap | undefined
  if (rule) return ofRule(text, rule, edit)
  const [column] = edit.columns
  const columns = contents.get('columns')
  const own = isMap(columns) && column !== undefined ? columns.get(column) : null
  const pair = isMap(own)
    ? own.items.find(
        ({ key }: { readonly key: unknown }) =>
          lineOf(key) === edit.line && textOf(key) === shorthands[edit.type],
      )
    : null
  return pair ? ofShorthand(text, pair.value, edit) : []
}

const textOf = (key: unknown): unknown => (isScalar(key) ? key.value : null)

const shorthands: Readonly<Record<string, string>> = {
  expect_column_values_to_be_between: 'between',
  expect_column_value_lengths_to_be_between: 'length',
  expect_column_values_to_be_in_set: 'in',
}

/** A rule of other columns too is left for those, and repeated for these. */
function ofRule(text: string, rule: YAMLMap, { columns, changes }: RuleEdit): readonly Splice[] {
  const list = rule.get('column')
  const others = isSeq(list) ? list.items.filter((item) => !columns.includes(String(textOf(item)))) : []
  if (!isSeq(list) || others.length === 0)
    return Object.entries(changes).flatMap(([name, value]) => ofParam(text, rule, name, value))
  if (list.flow !== true) return []
  const column = columns.length === 1 ? columns[0] : columns
  const changed = Object.fromEntries(
    Object.entries({ ...(rule.toJSON() as object), column, ...changes }).map(([name, value]) => [
      name,
      name === 'column' ? value : mergedWith(rule.get(name), value),
    ]),
  )
  return [...removed(list, columns), repeated(text, rule, changed)]
}

const mergedWith = (before: unknown, value: unknown): unknown =>
  isSeq(before) && Array.isArray(value)
    ? [...new Set([...(before.toJSON() as readonly unknown[]), ...(value as readonly unknown[])])]
    : value

function removed({ items }: YAMLSeq, names: readonly string[]): readonly Splice[] {
  const ranges = items.map((item) => (item as Node).range!)
  const goes = items.map((item) => names.includes(String(textOf(item))))
  const first = goes.indexOf(false)
  return [
    ...(first > 0 ? [{ from: ranges[0]![0], to: ranges[first]![0], text: '' }] : []),
    ...ranges.flatMap(([, end], i) =>
      goes[i] && i > first ? [{ from: ranges[i - 1]![1], to: end, text: '' }] : [],
    ),
  ]
}

function repeated(text: string, rule: YAMLMap, changed: Readonly<Record<string, unknown>>): Splice {
  const [start, end] = rule.range!
  if (rule.flow === true) {
    const flow = writeFlow(changed, isPlainText(text))
    const from = end
    const isJson = !isPlainText(text)
    const indent = isJson
      ? `,\n${' '.repeat(columnOf(text, start))}`
      : `\n${' '.repeat(columnOf(text, start) - 2)}- `
    return { from, to: from, text: `${indent}${flow}` }
  }
  const indent = ' '.repeat(columnOf(text, start))
  const lines = Object.entries(changed).map(([name, value]) => `${indent}${name}: ${writeFlow(value, true)}`)
  const from = text.slice(0, end).trimEnd().length
  const behind = endOfLine(text, from)
  return { from: behind, to: behind, text: `\n${indent.slice(2)}- ${lines.join('\n').trimStart()}` }
}

function ofParam(text: string, rule: YAMLMap, name: string, value: unknown): readonly Splice[] {
  const node = rule.get(name, true)
  if (node !== undefined) return replaced(text, node as Node, value)
  const last = rule.items.at(-1)!.value as Node
  if (rule.flow === true) {
    const from = last.range![1]
    const key = isPlainText(text) ? name : JSON.stringify(name)
    return [{ from, to: from, text: `, ${key}: ${writeFlow(value, isPlainText(text))}` }]
  }
  const from = endOfLine(text, last.range![1] - 1)
  const indent = ' '.repeat(columnOf(text, rule.range![0]))
  return [{ from, to: from, text: `\n${indent}${name}: ${writeFlow(value, true)}` }]
}

function replaced(text: string, node: Node, value: unknown): readonly Splice[] {
  const [from, to] = node.range!
  if (isSeq(node) && Array.isArray(value)) return appended(text, node, value)
  return isScalar(node) ? [{ from, to, text: writeFlow(value, isPlainText(text)) }] : []
}

function appended(text: string, list: YAMLSeq, values: readonly unknown[]): readonly Splice[] {
  const known = new Set(list.toJSON() as readonly unknown[])
  const added = values
    .filter((value) => !known.has(value))
    .map((value) => writeFlow(value, isPlainText(text)))
  const last = list.items.at(-1) as Node | undefined
  if (added.length === 0 || !last) return []
  const end = last.range![1]
  if (list.flow === true) return [{ from: end, to: end, text: `, ${added.join(', ')}` }]
  const from = endOfLine(text, end - 1)
  const indent = ' '.repeat(columnOf(text, last.range![0]) - 2)
  return [{ from, to: from, text: added.map((value) => `\n${indent}- ${value}`).join('') }]
}

/** `between: [0, 5]`, `length: 3` and `in: [a, b]`. */
function ofShorthand(text: string, value: unknown, { changes }: RuleEdit): readonly Splice[] {
  const { min_value: low, max_value: high, value_set: set } = changes
  if (isSeq(value) && Array.isArray(set)) return appended(text, value, set)
  if (!isSeq(value) || value.items.length !== 2 || 'mostly' in changes) return []
  return [low, high].flatMap((bound, i) =>
    bound === undefined ? [] : replaced(text, value.items[i] as Node, bound),
  )
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  const end = at === -1 ? text.length : at
  return text[end - 1] === '\r' ? end - 1 : end
}
