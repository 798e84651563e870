import { isCollection } from 'yaml'
import { messageOf } from '../../errors/messageOf.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'
import { chosenTable } from '../importers/shared/chosenTable.ts'
import type { Importer, Path, Rule, UnsupportedRule } from '../importers/shared/importer.ts'
import * as importers from '../importers/index.ts'
import { builtIn } from '../shorthand/builtIn.ts'
import { isRecord, type Fields } from '../importers/shared/record.ts'
import { SuiteError } from '../reading/suiteError.ts'
import { suiteSource, type SuiteSource } from '../reading/suiteSource.ts'
import { constantExpectation } from '../importers/shared/constantExpectation.ts'
import { uncheckedExpectation } from '../importers/shared/uncheckedExpectation.ts'

/** A rule that is not checked. */
export interface UncheckedRule {
  /** Its name in the other format. */
  readonly rule: string
  readonly column?: string
  readonly reason: string
  /** The keys and indexes that lead to it. */
  readonly path: Path
  /** The line it stands at, where the text is known. */
  readonly line?: number
}

export interface ImportedSuite {
  readonly suite: Suite
  /** The rules that cannot be checked; each is `unchecked` when the suite runs. */
  readonly unsupported: readonly UncheckedRule[]
}

export interface ImportOptions {
  /** The file it is from, for messages. */
  readonly file?: string
  /** The table whose rules are read, if there are those of several: a model of dbt, a resource of a data package. */
  readonly table?: string | undefined
  /** Name of the suite, where the file says none. */
  readonly name?: string
}

/**
 * A suite of another tool's rules: of Great Expectations, the Open Data Contract Standard, JSON Schema, Frictionless,
 * pandera, dbt or Soda. Takes the text of a file, YAML or JSON, or what is in it. Throws a SuiteError where it is of no
 * such format, or useless as a whole; a rule that cannot be checked is returned, and is `unchecked` when the suite runs.
 */
export function importSuite(given: string | object, options: ImportOptions = {}): ImportedSuite {
  const file = options.file ?? null
  const source = typeof given === 'string' ? suiteSource(given, file ?? 'suite') : null
  const document: unknown = source ? source.value(source.root) : given
  const imported = isRecord(document) ? importDocument(document, source, options) : null
  if (imported) return imported
  const known = Object.values<Importer>(importers).map(({ name }) => name)
  throw new SuiteError(file ?? 'suite', null, `is of no format that can be imported: ${known.join(', ')}`)
}

/** The same of a document that was read; null where no importer knows what it is. */
export function importDocument(
  document: Fields,
  source: SuiteSource | null,
  { file, table, name: usual }: ImportOptions,
): ImportedSuite | null {
  const refuse = (message: string, cause?: unknown): SuiteError =>
    new SuiteError(file ?? 'suite', null, message, cause)
  const [importer, ...others] = Object.values<Importer>(importers).filter((each) => each.recognises(document))
  if (!importer) return null
  if (others.length > 0)
    throw refuse(
      `may be ${[importer, ...others].map(({ name }) => name).join(' or ')}; the format is ambiguous`,
    )
  try {
    const wanted = chosenTable(importer, document, table, file ?? '')
    const { name = wanted ?? usual ?? importer.name, rules, declared } = importer.rules(document, wanted)
    if (rules.length === 0) throw new Error(`${importer.name}: there is no rule in it`)
    const made = rules.map((rule) => ({ ...expectationOf(rule), line: lineAt(source, rule.at) }))
    return {
      suite: {
        name,
        file: file ?? null,
        ...(declared && { declared }),
        expectations: made.map(({ expectation, line }) => ({ ...expectation, ...line })),
      },
      unsupported: made.flatMap(({ fault, line }) => (fault ? [{ ...publicly(fault), ...line }] : [])),
    }
  } catch (cause) {
    throw refuse(messageOf(cause), cause)
  }
}

interface Made {
  readonly expectation: Expectation
  readonly fault?: UnsupportedRule
}

/** A rule whose parameters we do not take is not supported either: it is reported, and everything else is read. */
function expectationOf(rule: Rule): Made {
  if ('message' in rule) return { expectation: constantExpectation(rule) }
  if ('reason' in rule) return { expectation: uncheckedExpectation(rule), fault: rule }
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
    return { expectation: uncheckedExpectation(fault), fault }
  }
}

const publicly = ({ type, column, reason, at }: UnsupportedRule): UncheckedRule => ({
  rule: type,
  ...(column !== undefined && { column }),
  reason,
  path: at,
})

function lineAt(source: SuiteSource | null, path: Path): { readonly line?: number } {
  if (!source) return {}
  const node: unknown = isCollection(source.root) ? source.root.getIn(path, true) : null
  return { line: source.line(node) }
}
