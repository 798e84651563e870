import type { Path, Rule } from '../shared/importer.ts'
import { entryOf, fieldsOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { customRule } from './customRule.ts'
import { metricRule } from './metricRule.ts'
import { sqlRule } from './sqlRule.ts'

const severities: Readonly<Record<string, string>> = { info: 'info', warning: 'warning', warn: 'warning' }

/** A rule of `quality`: of a column, or with null of the table. `columnOf` says what the data calls a property. */
export function qualityRule(
  given: unknown,
  at: Path,
  column: string | null,
  columnOf: (property: string) => string = (property) => property,
): Rule {
  const quality = fieldsOf(given)
  const maker = rulesAt(at, { ...(column !== null && { column }), common: commonOf(quality) })
  const type = textOr(quality['type'], 'library')
  if (type === 'library') return metricRule(quality, maker, column, columnOf)
  if (type === 'sql') return sqlRule(quality, maker, column)
  if (type === 'custom') return customRule(quality, maker)
  if (type === 'text')
    return maker.refuse('text', `it is a text for people: ${textOr(quality['description'], '')}`)
  return maker.refuse(type, 'a rule is of type library, sql, custom or text')
}

/** Severity is free text; what is not known to be less is an error. */
function commonOf({ severity, description, name }: Fields): Fields {
  const level = entryOf(severities, textOr(severity, '').toLowerCase())
  const notes = [name, description].filter((text) => typeof text === 'string' && text !== '').join(': ')
  return { ...(level !== undefined && { severity: level }), ...(notes !== '' && { notes }) }
}
