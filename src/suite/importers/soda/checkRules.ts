import { isRange } from '../shared/comparisons.ts'
import type { Rule } from '../shared/importer.ts'
import type { NumberRange } from '../shared/numberRange.ts'
import { entryOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { aggregateRules } from './aggregateRules.ts'
import type { Check, CheckKind } from './check.ts'
import { duplicateRules } from './duplicateRules.ts'
import { failedRowsRules } from './failedRowsRules.ts'
import { freshnessRules } from './freshnessRules.ts'
import { invalidRules } from './invalidRules.ts'
import { metricRules } from './metricRules.ts'
import { missingRules } from './missingRules.ts'
import { rowCountRules } from './rowCountRules.ts'
import { schemaRules } from './schemaRules.ts'
import { thresholds } from './thresholds.ts'

const none: NumberRange = { min: 0, max: 0 }

const kinds: Readonly<Record<string, CheckKind>> = {
  missing: { usual: none, rules: missingRules },
  invalid: { usual: none, rules: invalidRules },
  duplicate: { usual: none, rules: duplicateRules, unless: /^missing_/ },
  aggregate: { usual: null, rules: aggregateRules, unless: /^(missing|valid|invalid)_/ },
  failed_rows: { usual: none, rules: failedRowsRules },
  metric: { usual: null, rules: metricRules },
  freshness: { usual: null, rules: freshnessRules },
  row_count: { usual: { min: 0, strictMin: true }, rules: rowCountRules },
  schema: { usual: none, rules: schemaRules },
}

/** The rules of a check: those of each of its thresholds. */
export function checkRules(check: Check): readonly Rule[] {
  const { kind: name, given, at, column, optional } = check
  const refuse = (reason: string): readonly Rule[] => [
    rulesAt(at, { column: column ?? undefined }).refuse(name, reason),
  ]
  const kind = entryOf(kinds, name)
  if (!kind) return refuse('there is no such check in a contract')
  const setting = Object.keys(given).find((key) => kind.unless?.test(key))
  if (setting !== undefined)
    return refuse(
      `values are counted whatever ${setting} says; name those that are missing with --null-values`,
    )
  const [variable] = /\$\{[^}]*\}/.exec(JSON.stringify(given) + check.filter) ?? []
  if (variable !== undefined) return refuse(`it needs the variable ${variable}, which has no value here`)
  return thresholds(given, kind.usual).flatMap(({ range, unit, severity }) => {
    if (!isRange(range)) return refuse(range)
    const common = { ...commonOf(check), ...(severity === 'warning' && { severity }) }
    const maker = rulesAt(at, { column: column ?? undefined, optional, common })
    return kind.rules({ ...check, range, unit, maker })
  })
}

function commonOf({ given, filter }: Check): Fields {
  const filters = [filter, textOr(given['filter'], '')]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const name = textOr(given['name'], '')
  return {
    ...(filters.length > 0 && {
      where: filters.length === 1 ? filters[0] : filters.map((each) => `(${each})`).join(' AND '),
    }),
    ...(name !== '' && { notes: name }),
  }
}
