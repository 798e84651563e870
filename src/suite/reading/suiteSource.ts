import {
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml'
import { messageOf } from '../../errors/messageOf.ts'
import { compareExact, exactNumber } from '../../sql/exactNumber.ts'
import type { Fill } from './fill.ts'
import { SuiteError } from './suiteError.ts'

/** A pair of a map, as `yaml` has it. */
interface KeyAndValue {
  readonly key: unknown
  readonly value: unknown
}

/** The nodes of a suite file: what they say, and the lines at which they say it. */
export interface SuiteSource {
  readonly root: unknown
  /** Says where the first number is that would be rounded; in values it is text. */
  readonly inexact: SuiteError | null
  /** The node that an alias (`*name`) stands for; any other node is itself. */
  follow(node: unknown): unknown
  /** The key of a pair, as it is written. */
  key(pair: KeyAndValue): string
  value(node: unknown): unknown
  line(node: unknown): number
  fault(node: unknown, message: string, cause?: unknown): SuiteError
  /** Does something with a node; what goes wrong is said with its line. */
  at<T>(node: unknown, use: () => T): T
}

/** Reads YAML or JSON text (JSON is YAML too). Text that YAML reads otherwise than it is written is an error. */
export function suiteSource(text: string, file: string, fill?: Fill): SuiteSource {
  const lines = new LineCounter()
  const document = parsed(text, file, lines)
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) {
    const oneOnly = problem.code === 'MULTIPLE_DOCS' ? 'a suite is one document, with no --- inside' : null
    throw new SuiteError(file, lines.linePos(problem.pos[0]).line, oneOnly ?? problem.message, problem)
  }
  const source = {
    root: document.contents as unknown,
    inexact: null as SuiteError | null,
    follow: (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node),
    key(pair: KeyAndValue): string {
      const key = source.follow(pair.key)
      return isScalar(key) ? (key.source ?? String(key.value)) : String(key)
    },
    value: (node: unknown): unknown => source.at(node, () => (isNode(node) ? valueOf(node, document) : node)),
    line: (node: unknown): number => (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1),
    fault: (node: unknown, message: string, cause?: unknown): SuiteError =>
      new SuiteError(file, source.line(node), message, cause),
    at<T>(node: unknown, use: () => T): T {
      try {
        return use()
      } catch (cause) {
        throw source.fault(node, messageOf(cause), cause)
      }
    },
  }
  if (fill) fillIn(document, source, fill)
  check(document, source)
  source.inexact = exactNumbers(document, source)
  return source
}

/** How deep lists and maps may be nested in a suite, and how many values its aliases may stand for in all. */
const deepest = 200
const mostAliased = 100

function parsed(text: string, file: string, lines: LineCounter): Document {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      intAsBigInt: true,
      merge: true,
      prettyErrors: false,
      resolveKnownTags: false,
      uniqueKeys: false,
    })
    if (depthOf(document.contents) <= deepest) return document
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
  }
  throw new SuiteError(file, null, `lists and maps are nested more than ${deepest} deep`)
}

/** Without calling itself: the document may be as deep as its author likes. */
function depthOf(root: unknown): number {
  let level = [root]
  for (let depth = 0; ; depth++) {
    if (level.length === 0 || depth > deepest) return depth
    level = level.flatMap((node) =>
      isCollection(node)
        ? node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]))
        : [],
    )
  }
}

function valueOf(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { reviver: textOfBig, maxAliasCount: mostAliased })
  } catch (cause) {
    // The library counts how often an alias of aliases would be written out.
    if (!(cause instanceof ReferenceError)) throw cause
    throw new Error(
      `aliases (*name) stand for too many values: each may lead to ${mostAliased}. Write the values out.`,
      { cause },
    )
  }
}

/** Puts what texts stand for in their place, where it is something else. */
function fillIn(document: Document, source: SuiteSource, fill: Fill): void {
  const done = new Set<Scalar>()
  visit(document, {
    Scalar(role, scalar) {
      const { value: text, range } = scalar
      if (role === 'key' || typeof text !== 'string' || done.has(scalar)) return undefined
      const filled = source.at(scalar, () => fill(text))
      if (filled === text) return undefined
      const node = Object.assign(document.createNode(filled) as Node, { range })
      // It is visited next, and what it says is not to be filled in again.
      visit(node, { Scalar: (_, inner) => void done.add(inner) })
      return node
    },
  })
}

/** Aliases stand for something, and keys are there once. */
function check(document: Document, source: SuiteSource): void {
  visit(document, {
    Alias(_, alias, path) {
      if (path.includes(source.follow(alias) as Node))
        throw source.fault(alias, `*${alias.source} stands for the value that it is in`)
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
  })
}

/** Makes integers the numbers that are written; returns the fault of the first number that would be rounded. */
function exactNumbers(document: Document, source: SuiteSource): SuiteError | null {
  let fault: SuiteError | null = null
  visit(document, {
    Scalar(role, scalar) {
      if (role === 'key') return
      if (isRounded(scalar)) {
        fault ??= source.fault(scalar, `${scalar.source} ${wouldBeRounded}`)
        scalar.value = scalar.source
      }
      if (typeof scalar.value !== 'bigint') return
      const number = Number(scalar.value)
      if (Number.isFinite(number) && BigInt(number) === scalar.value) scalar.value = number
      else fault ??= tooBig(scalar, source)
    },
  })
  return fault
}

const wouldBeRounded =
  'has more digits than a number keeps and would be rounded; write fewer, or put it in quotes'

/** Whether a decimal has digits beyond the 17 that a number keeps, or is so large that none is equal to it. */
function isRounded({ value, source }: Scalar): boolean {
  if (typeof value !== 'number' || source === undefined) return false
  const written = exactNumber(source)
  if (!written) return false
  if (!Number.isFinite(value)) return true
  const digits = String(written.digits).replace(/^-|0+$/g, '')
  return digits.length > 17 && compareExact(written, exactNumber(value)!) !== 0
}

const tooBig = (scalar: Scalar, source: SuiteSource): SuiteError =>
  source.fault(
    scalar,
    `${scalar.source} is past 2^53 and would be rounded; put it in quotes, and both ends if it is of a range`,
  )

const textOfBig = (_: unknown, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
