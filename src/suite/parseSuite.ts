import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml'
import { didYouMean } from '../didYouMean.ts'
import type { Expectation } from '../expectation.ts'
import type { Suite } from '../suite.ts'
import { makeExpectation, shorthands } from './makeExpectation.ts'
import { toSnake } from './names.ts'
import { SuiteError } from './suiteError.ts'

const keys = ['suite', 'columns', 'expectations']

/** Reads a suite from YAML or JSON text (JSON is YAML too). Every error names the file and the line. */
export function parseSuite(text: string, file: string): Suite {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [problem] = document.errors
  if (problem)
    throw new SuiteError(file, lines.linePos(problem.pos[0]).line, firstLine(problem.message), problem)
  const root = document.contents
  if (!isMap(root)) throw new SuiteError(file, 1, `a suite has the keys ${keys.join(', ')}`)
  const context: Context = { file, document, line: (node) => lineOf(node, lines) }
  for (const pair of root.items) {
    const key = keyOf(pair)
    if (!keys.includes(key))
      throw new SuiteError(
        file,
        context.line(pair.key),
        `unknown key "${key}"${didYouMean(key, keys)}; a suite has ${keys.join(', ')}`,
      )
  }
  const expectations = [...fromColumns(root, context), ...fromList(root, context)]
  if (expectations.length === 0)
    throw new SuiteError(file, 1, 'the suite expects nothing; give it columns or expectations')
  const name: unknown = root.get('suite')
  return { name: typeof name === 'string' ? name : withoutExtension(file), file, expectations }
}

interface Context {
  readonly file: string
  readonly document: Document
  line(node: unknown): number | null
}

/** `columns: { tempo: { type: float, between: [50, 250] } }`: the column must be there, and each key is an expectation. */
function fromColumns(root: YAMLMap, context: Context): readonly Expectation[] {
  const columns = root.get('columns', true)
  if (columns === undefined) return []
  if (!isMap(columns))
    throw new SuiteError(context.file, context.line(columns), 'columns is a map from name to rules')
  return columns.items.flatMap((pair) => {
    const column = keyOf(pair)
    const rulesOf = resolved(pair.value, context)
    const exists = at(context, pair.key, () => [makeExpectation('expect_column_to_exist', { column })])
    if (isScalar(rulesOf) && rulesOf.value === null) return exists
    if (!isMap(rulesOf))
      throw new SuiteError(
        context.file,
        context.line(pair.key),
        `the rules of column "${column}" are a map, e.g. { type: float }`,
      )
    const severity: unknown = rulesOf.get('severity')
    const rules = rulesOf.items.filter((rule) => keyOf(rule) !== 'severity')
    return [...exists, ...rules.flatMap((rule) => fromRule(column, severity, rule, context))]
  })
}

function fromRule(column: string, severity: unknown, rule: Pair, context: Context): readonly Expectation[] {
  const key = keyOf(rule)
  const shorthand = shorthands.get(key)
  if (!shorthand) {
    const known = [...shorthands.keys(), 'severity']
    throw new SuiteError(
      context.file,
      context.line(rule.key),
      `column "${column}": unknown rule "${key}"${didYouMean(key, known)}; the rules are ${known.join(', ')}`,
    )
  }
  return at(context, rule.key, () => {
    const params: Readonly<Record<string, unknown>> | null = shorthand.params(
      column,
      toJs(rule.value, context),
    )
    if (!params) return []
    const snake = Object.entries(params).map(([name, value]): [string, unknown] => [toSnake(name), value])
    return [
      makeExpectation(shorthand.type, {
        ...(Object.fromEntries(snake) as Record<string, unknown>),
        ...(severity !== undefined && { severity }),
      }),
    ]
  })
}

function fromList(root: YAMLMap, context: Context): readonly Expectation[] {
  const list = root.get('expectations', true)
  if (list === undefined) return []
  if (!isSeq(list)) throw new SuiteError(context.file, context.line(list), 'expectations is a list')
  return list.items.flatMap((item) => {
    const value = isMap(resolved(item, context)) ? (toJs(item, context) as Record<string, unknown>) : {}
    if (!('type' in value))
      throw new SuiteError(
        context.file,
        context.line(item),
        'each expectation is a map with a type, e.g. { type: expect_column_to_exist, column: tempo }',
      )
    const { type, ...params } = value
    return at(context, item, () => [makeExpectation(String(type), params)])
  })
}

/** Puts the line into what was made at it, or into the error that came of it. */
function at(context: Context, node: unknown, make: () => readonly Expectation[]): readonly Expectation[] {
  const line = context.line(node)
  try {
    return line === null ? make() : make().map((expectation) => ({ ...expectation, line }))
  } catch (cause) {
    throw new SuiteError(context.file, line, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function lineOf(node: unknown, lines: LineCounter): number | null {
  const range =
    node !== null && typeof node === 'object' && 'range' in node ? (node.range as [number] | null) : null
  return range ? lines.linePos(range[0]).line : null
}

const toJs = (node: unknown, { document }: Context): unknown =>
  node !== null && typeof node === 'object' && 'toJS' in node
    ? (node as { toJS(d: Document): unknown }).toJS(document)
    : node

/** What an alias (`*name`) stands for; any other node is itself. */
const resolved = (node: unknown, { document }: Context): unknown =>
  isAlias(node) ? node.resolve(document) : node

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)
const firstLine = (message: string): string => message.split('\n', 1)[0]!.replace(/:$/, '')
const withoutExtension = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
