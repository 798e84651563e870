import { isRange } from '../shared/comparisons.ts'
import type { Rule } from '../shared/importer.ts'
import type { NumberRange } from '../shared/numberRange.ts'
import { entryOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { aggregate } from './aggregate.ts'
import type { Check, CheckKind } from './check.ts'
import { duplicate } from './duplicate.ts'
import { failedRows } from './failedRows.ts'
import { freshness } from './freshness.ts'
import { invalid } from './invalid.ts'
import { metric } from './metric.ts'
import { missing } from './missing.ts'
import { rowCount } from './rowCount.ts'
import { schema } from './schema.ts'
import { thresholds } from './thresholds.ts'

const none: NumberRange = { min: 0, max: 0 }

const kinds: Readonly<Record<string, CheckKind>> = {
  missing: { usual: none, rules: missing },
  invalid: { usual: none, rules: invalid },
  duplicate: { usual: none, rules: duplicate, unless: /^missing_/ },
  aggregate: { usual: null, rules: aggregate, unless: /^(missing|valid|invalid)_/ },
  failed_rows: { usual: none, rules: failedRows },
  metric: { usual: null, rules: metric },
  freshness: { usual: null, rules: freshness },
  row_count: { usual: { min: 0, strictMin: true }, rules: rowCount },
  schema: { usual: none, rules: schema },
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
