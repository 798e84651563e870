import type { Importer, Path, Rule } from './shared/importer.ts'
import { fieldsOf, isGiven, isRecord, listOf, textOr, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { declaredByRules, stringColumns } from './shared/stringColumns.ts'
import { checkRules } from './soda/checkRules.ts'
import { withColumn } from './soda/withColumn.ts'
import { columnSettings } from './sodaCl/columnSettings.ts'
import { otherForm } from './sodaCl/otherForm.ts'
import { parseCheck } from './sodaCl/parseCheck.ts'
import { schemaCheck } from './sodaCl/schemaCheck.ts'

const prefix = 'checks for '
/** Sections about other work of Soda than checks, or that belong to checks. */
const silent = /^(filter|configurations for|profile columns|discover datasets|sample datasets|variables)\b/

/** Checks in Soda's older language, SodaCL: `checks for orders:`. Each is read as the same check of a contract. */
export const sodaCl: Importer = {
  name: 'SodaCL checks',
  recognises: (document) => namesIn(document).length > 0,
  tables: (document) => [...new Set(namesIn(document).map(dataSetOf))],
  rules(document, table = '') {
    const configurations = `configurations for ${table}`
    const { settings, rules: unknown } = columnSettings(fieldsOf(document[configurations]), [configurations])
    const rules = [
      ...namesIn(document)
        .filter((name) => dataSetOf(name) === table)
        .flatMap((name) => {
          const filter = textOr(fieldsOf(document[`filter ${name}`])['where'], '')
          const key = `${prefix}${name}`
          return listOf(document[key]).flatMap((check, i) => rulesOf(check, [key, i], { filter, settings }))
        }),
      ...unknown,
      ...Object.keys(document)
        .filter((section) => !section.startsWith(prefix) && !silent.test(section))
        .map((section) => rulesAt([section]).refuse(section, 'only checks for a data set are read')),
    ]
    return { rules, declared: stringColumns(declaredByRules(rules)) }
  },
}

/** `orders [daily]` is part of `orders`: the rows that `filter orders [daily]` selects. */
const dataSetOf = (name: string): string => name.replace(/ \[.*$/, '')

function namesIn(document: Fields): readonly string[] {
  return Object.keys(document)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

interface Context {
  /** The rows that the checks are about. */
  readonly filter: string
  /** Settings of the values of columns, for all checks. */
  readonly settings: ReadonlyMap<string, Fields>
}

function rulesOf(check: unknown, at: Path, { filter, settings }: Context): readonly Rule[] {
  const [[text, value] = [String(check), null]] = Object.entries(isRecord(check) ? check : {})
  const given = fieldsOf(value)
  if (text === 'schema') return schemaCheck(given, at)
  if (text === 'failed rows') return failedRows(given, at, filter)
  const other = otherForm(text, given, filter, at)
  if (other) return [other]
  const parsed = parseCheck(text, given)
  if (typeof parsed === 'string') return [rulesAt(at).refuse(text, parsed)]
  const { kind, column } = parsed
  const ofColumn = ['missing', 'invalid'].includes(kind) ? (settings.get(column ?? '') ?? {}) : {}
  return checkRules({
    ...parsed,
    given: withColumn(parsed.given, ofColumn),
    at,
    optional: false,
    columns: [],
    filter,
  })
}

function failedRows(given: Fields, at: Path, filter: string): readonly Rule[] {
  const { name, 'fail condition': expression, warn, fail } = given
  if (isGiven(warn) || isGiven(fail))
    return [rulesAt(at).refuse('failed rows', 'failed rows are not counted against a limit other than 0')]
  return checkRules({
    kind: 'failed_rows',
    given: { expression, ...(isGiven(name) && { name }) },
    at,
    column: null,
    optional: false,
    columns: [],
    filter,
  })
}
