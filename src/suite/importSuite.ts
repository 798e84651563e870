import { isCollection } from 'yaml'
import { messageOf } from '../messageOf.ts'
import type { Expectation } from '../expectation.ts'
import type { Suite } from '../suite.ts'
import type { ImportedRule, Importer, Path, UnsupportedRule } from './importer.ts'
import * as importers from './importers/index.ts'
import { builtIn } from './builtIn.ts'
import type { SuiteSource } from './suiteSource.ts'
import { unsupported } from './unsupported.ts'

export interface Imported {
  readonly suite: Suite
  /** The rules that cannot be checked; each is a skip in the suite. */
  readonly unsupported: readonly UnsupportedRule[]
}

/** Reads a file of another tool, e.g. a Great Expectations suite. Null where no importer knows what it is. */
export function importSuite(source: SuiteSource, file: string, defaultName: string): Imported | null {
  const document = source.value(source.root)
  if (!isRecord(document)) return null
  const importer = Object.values<Importer>(importers).find((each) => each.recognises(document))
  if (!importer) return null
  const { name = defaultName, rules } = importer.rules(document)
  const made = rules.map((rule) => ({ rule, ...expectationOf(rule) }))
  return {
    suite: {
      name,
      file,
      expectations: made.map(({ rule, expectation }) => ({ ...expectation, line: lineAt(source, rule.at) })),
    },
    unsupported: made.flatMap(({ fault }) => fault ?? []),
  }
}

interface Made {
  readonly expectation: Expectation
  readonly fault?: UnsupportedRule
}

/** A rule whose parameters we do not take is not supported either: it is told, and nothing else suffers from it. */
function expectationOf(rule: ImportedRule | UnsupportedRule): Made {
  if ('reason' in rule) return { expectation: unsupported(rule), fault: rule }
  try {
    return { expectation: builtIn.make(rule.type, rule.params) }
  } catch (cause) {
    const { column } = rule.params
    const fault: UnsupportedRule = {
      type: rule.type,
      reason: messageOf(cause),
      at: rule.at,
      ...(typeof column === 'string' && { column }),
    }
    return { expectation: unsupported(fault), fault }
  }
}

function lineAt(source: SuiteSource, path: Path): number {
  const node: unknown = isCollection(source.root) ? source.root.getIn(path, true) : null
  return source.line(node)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
