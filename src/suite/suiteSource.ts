import {
  isAlias,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
} from 'yaml'
import { messageOf } from '../messageOf.ts'
import { SuiteError } from './suiteError.ts'

/** The nodes of a suite file: what they say, and the lines at which they say it. */
export interface SuiteSource {
  readonly root: unknown
  /** What an alias (`*name`) stands for; any other node is itself. */
  follow(node: unknown): unknown
  /** The key of a pair, as it is written. */
  key(pair: Pair): string
  value(node: unknown): unknown
  line(node: unknown): number
  fault(node: unknown, message: string, cause?: unknown): SuiteError
  /** Does something with a node; what goes wrong is said with its line. */
  at<T>(node: unknown, use: () => T): T
}

/** Reads YAML or JSON text (JSON is YAML too). What would be read otherwise than it is written is an error. */
export function suiteSource(text: string, file: string): SuiteSource {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    intAsBigInt: true,
    merge: true,
    prettyErrors: false,
    resolveKnownTags: false,
    uniqueKeys: false,
  })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) {
    const oneOnly = problem.code === 'MULTIPLE_DOCS' ? 'a suite is one document, with no --- inside' : null
    throw new SuiteError(file, lines.linePos(problem.pos[0]).line, oneOnly ?? problem.message, problem)
  }
  const source: SuiteSource = {
    root: document.contents,
    follow: (node) => (isAlias(node) ? node.resolve(document) : node),
    key(pair) {
      const key = source.follow(pair.key)
      return isScalar(key) ? (key.source ?? String(key.value)) : String(key)
    },
    value: (node) => source.at(node, () => (isNode(node) ? (node.toJS(document) as unknown) : node)),
    line: (node) => (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1),
    fault: (node, message, cause) => new SuiteError(file, source.line(node), message, cause),
    at(node, use) {
      try {
        return use()
      } catch (cause) {
        throw source.fault(node, messageOf(cause), cause)
      }
    },
  }
  check(document, source)
  return source
}

/** Aliases stand for something, keys are there once, and integers become the numbers that are written. */
function check(document: Document, source: SuiteSource): void {
  visit(document, {
    Alias(_, alias) {
      if (!source.follow(alias))
        throw source.fault(
          alias,
          `*${alias.source} stands for nothing; there is no &${alias.source} before it`,
        )
    },
    Map(_, { items }) {
      const keys = new Set<string>()
      for (const pair of items) {
        const key = source.key(pair)
        if (keys.has(key)) throw source.fault(pair.key, `"${key}" is there twice`)
        keys.add(key)
      }
    },
    Scalar(role, scalar) {
      if (role !== 'key' && typeof scalar.value === 'bigint') scalar.value = exact(scalar, source)
    },
  })
}

function exact(scalar: Scalar, source: SuiteSource): number {
  const number = Number(scalar.value)
  if (Number.isFinite(number) && BigInt(number) === scalar.value) return number
  const advice = 'put it in quotes, and both ends if it is of a range'
  throw source.fault(scalar, `${scalar.source} is past 2^53 and would be rounded; ${advice}`)
}
