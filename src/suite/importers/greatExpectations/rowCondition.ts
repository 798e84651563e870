import { entryOf, isGiven, isRecord, textOr, type Fields } from '../shared/record.ts'
import { conditionObject } from './conditionObject.ts'
import { conditionInSql } from './conditionInSql.ts'
import { pandasCondition } from './pandasCondition.ts'

const parsers: Readonly<Record<string, (condition: string) => string>> = {
  pandas: pandasCondition,
  spark: conditionInSql,
  great_expectations: conditionInSql,
  great_expectations__experimental__: conditionInSql,
}

/** The row condition among the `kwargs` of an expectation, in SQL; null where there is none. Throws where it is not known. */
export function rowCondition({ row_condition: condition, condition_parser: parser }: Fields): string | null {
  if (!isGiven(condition)) return null
  if (isRecord(condition)) return conditionObject(condition)
  if (typeof condition !== 'string') throw new Error('its row_condition is neither text nor an object')
  const name = textOr(parser, 'pandas')
  const read = entryOf(parsers, name)
  if (!read) throw new Error(`its condition_parser ${name} is none of ${Object.keys(parsers).join(', ')}`)
  return read(condition)
}
