import { rangeOf } from '../shared/comparisons.ts'
import { identifier } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import type { Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import { operators, prefix } from './operators.ts'

const names = /\$?\{(object|table|model|schema|property|column|field)\}/g

/** A query that gives one value; `{object}` and `{property}` stand for the table and the column. */
export function sqlRule(quality: Fields, maker: RuleMaker, column: string | null): Rule {
  const { query, mustBe } = quality
  if (typeof query !== 'string' || query.trim() === '') return maker.refuse('sql', 'it has no query')
  const expected = typeof mustBe === 'boolean' ? mustBe : rangeOf(quality, operators, prefix)
  if (expected === null) return maker.refuse('sql', 'it does not say what the value must be')
  if (typeof expected === 'string') return maker.refuse('sql', expected)
  const filled = query.replace(names, (found, name: string) => {
    if (/^(object|table|model|schema)$/.test(name)) return identifier('sample').text
    return column === null ? found : identifier(column).text
  })
  return maker.queryRule(sqlMeasure(filled, expected))
}
