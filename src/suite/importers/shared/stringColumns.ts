import type { DeclaredReading } from '../../../core/declaredReading.ts'
import { typeName, parseTypeName } from '../../../columns/typeName.ts'
import type { Rule } from './importer.ts'
import { isRecord } from './record.ts'

type Declared = readonly [column: unknown, type: unknown]

/** Returns the columns that are declared as strings. They are read so from CSV files: digits stay text. */
export const stringColumns = (declared: readonly Declared[]): DeclaredReading => ({
  types: Object.fromEntries(
    declared
      .filter(([column, type]) => typeof column === 'string' && isString(type))
      .map(([column]) => [column as string, 'string']),
  ),
})

/** Returns the columns, with their types, whose type is a rule. */
export const declaredByRules = (rules: readonly Rule[]): readonly Declared[] =>
  rules.flatMap((rule) => {
    if (!('params' in rule) || rule.type !== 'expect_column_values_to_be_of_type') return []
    const { column, type_: type } = rule.params
    return [[isRecord(column) ? column['optional'] : column, type] as const]
  })

const isString = (type: unknown): boolean =>
  typeof type === 'string' && typeName.safeParse(type).success && parseTypeName(type) === 'string'
