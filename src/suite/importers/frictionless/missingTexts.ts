import { identifier, join, sql, string } from '../../../sql/sqlText.ts'
import { isRecord, listOf, textOr, type Fields } from '../shared/record.ts'

const textsOf = (missingValues: unknown): readonly string[] =>
  listOf(missingValues).map((each) => textOr(isRecord(each) ? each['value'] : each, ''))

/** Returns the texts besides the empty one that mean "missing" in a field, or in all fields of a schema. */
export const missingTexts = ({ missingValues }: Fields): readonly string[] =>
  textsOf(missingValues).filter((text) => text !== '')

/** Whether an empty cell of a field means "missing". */
export const isEmptyMissing = ({ missingValues: own }: Fields, { missingValues = [''] }: Fields): boolean =>
  textsOf(own ?? missingValues).includes('')

/** Returns the condition of the rows whose value isn't one of the field's texts for "missing", as common parameters. */
export function presentRows(field: Fields): Fields {
  const texts = missingTexts(field)
  if (texts.length === 0) return {}
  const column = identifier(textOr(field['name'], ''))
  return { where: sql`${column} IS NULL OR ${column} NOT IN (${join(texts.map(string))})`.text }
}
