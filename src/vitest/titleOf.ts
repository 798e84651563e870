import { formatValue } from '../../reporters/format/formatValue.ts'
import { plainText } from '../../reporters/format/plainText.ts'
import { truncate } from '../text/truncate.ts'
import { describeSelector, type ColumnSelector } from '../core/columnSelector.ts'
import type { Expectation } from '../core/expectation.ts'
import * as expectations from '../expectations/index.ts'
import { toSnake } from '../suite/reading/caseNames.ts'

const longest = 200

/** The name of a test: its id, or what it expects, with the parameters that are not left as they are by default. */
export function titleOf({ type, params, common }: Expectation): string {
  if (common.id !== undefined) return plainText(common.id)
  const given = Object.entries(params)
    .filter(([name, value]) => !isSubject(name) && value !== undefined && value !== defaultOf(type, name))
    .map(([name, value]) => `${toSnake(name)}=${formatValue(value)}`)
  const where = common.where ? [`where ${plainText(common.where.text)}`] : []
  return truncate([given.length === 0 ? type : `${type}(${given.join(', ')})`, ...where].join(' '), longest)
}

/** The subject of an expectation: its column or columns, or its table. */
export function subjectOf({ columns, params }: Expectation): string {
  const { column, table } = params
  if (typeof column === 'object' && column !== null) return describeSelector(column as ColumnSelector)
  if (typeof column === 'string') return plainText(column)
  if (columns.length > 0) return plainText(columns.join(', '))
  return typeof table === 'string' ? table : 'table'
}

const isSubject = (name: string): boolean => name === 'column' || name === 'table'

const schemas = new Map(
  Object.values(expectations).map(({ definition }) => [definition.type, definition.params as unknown]),
)

function defaultOf(type: string, name: string): unknown {
  const { shape } = (schemas.get(type) ?? {}) as { shape?: Readonly<Record<string, Field>> }
  return shape?.[name]?.def?.defaultValue
}

interface Field {
  readonly def?: { readonly defaultValue?: unknown }
}
