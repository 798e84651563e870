import type { Importer, Rule } from './shared/importer.ts'
import { isGiven, isRecord, listOf, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { declaredByRules, stringColumns } from './shared/stringColumns.ts'
import { columnRules } from './pandera/columnRules.ts'

/** A schema of pandera, as `DataFrameSchema.to_yaml` or `to_json` writes it. */
export const pandera: Importer = {
  name: 'pandera schema',
  recognises: ({ schema_type: type }) => typeof type === 'string',
  rules(document) {
    const { schema_type: type, name, title } = document
    if (type !== 'dataframe')
      throw new Error(`pandera schema: it is of ${String(type)}; those of a dataframe are read`)
    const given = name ?? title
    const rules = schemaRules(document)
    return {
      ...(typeof given === 'string' && { name: given }),
      rules,
      declared: stringColumns(declaredByRules(rules)),
    }
  },
}

interface Named {
  readonly name: string
  readonly of: Fields
  readonly at: readonly (string | number)[]
}

/** Columns are a map by name; or a list, if names aren't text in Python. */
function columnsOf({ columns, index }: Fields): readonly Named[] {
  const own = isRecord(columns)
    ? Object.entries(columns).map(([name, of]) => ({ name, of, at: ['columns', name] }))
    : listOf(columns).map((of, i) => ({ name: isRecord(of) ? of['name'] : null, of, at: ['columns', i] }))
  // An index that has a name is a column, the first, when the frame is written to a file.
  const indexes = listOf(index).map((of, i) => ({
    name: isRecord(of) ? of['name'] : null,
    of,
    at: ['index', i],
  }))
  return [...indexes, ...own].flatMap(({ name, of, at }) =>
    isGiven(name) ? [{ name: [name].flat().map(String).join('.'), of: isRecord(of) ? of : {}, at }] : [],
  )
}

function schemaRules(document: Fields): readonly Rule[] {
  const columns = columnsOf(document)
  const { unique, checks, dtype } = document
  const keys = isGiven(unique) ? [unique].flat().map(String) : []
  return [
    ...shapeRules(document, columns),
    ...columns.flatMap(({ name, of, at }) => columnRules(name, of, at)),
    ...(isGiven(dtype)
      ? [
          rulesAt(['dtype']).rule('expect_column_values_to_be_of_type', {
            column: { glob: '*' },
            type_: dtype,
          }),
        ]
      : []),
    ...(keys.length === 1
      ? [rulesAt(['unique'], { column: keys[0] }).rule('expect_column_values_to_be_unique')]
      : []),
    ...(keys.length > 1
      ? [rulesAt(['unique']).rule('expect_compound_columns_to_be_unique', { column_list: keys })]
      : []),
    ...(isRecord(checks) ? Object.keys(checks) : listOf(checks).map((_, i) => `checks ${i}`)).map(
      (check, i) =>
        rulesAt(['checks', Array.isArray(checks) ? i : check]).refuse(
          check,
          'a check of the frame is code in Python',
        ),
    ),
    ...(document['drop_invalid_rows'] === true
      ? [rulesAt(['drop_invalid_rows']).refuse('drop_invalid_rows', 'rows are never dropped: they fail')]
      : []),
  ]
}

/**
 * Which columns there are, and in which order. An order in which some columns are named by a regex is not checked.
 */
function shapeRules({ strict, ordered }: Fields, columns: readonly Named[]): readonly Rule[] {
  const isClosed = strict === true
  const isOrdered = ordered === true
  const isRequired = ({ of }: Named): boolean => of['required'] !== false && of['regex'] !== true
  const optional = columns.filter((column) => !isRequired(column))
  const patterns = optional.filter(({ of }) => of['regex'] === true)
  if (columns.length === 0) return []
  if (isOrdered && patterns.length === 0)
    return [
      rulesAt(['ordered']).rule('expect_table_columns_to_match_ordered_list', {
        column_list: columns.map(({ name }) => name),
        ...(optional.length > 0 && { optional_columns: optional.map(({ name }) => name) }),
        ...(!isClosed && { exact_match: false }),
      }),
    ]
  return [
    ...(isClosed
      ? [
          rulesAt(['strict']).rule('expect_table_columns_to_match_set', {
            column_set: columns.filter(isRequired).map(({ name }) => name),
            ...(optional.length > 0 && { optional_columns: optional.map(optionalColumn) }),
          }),
        ]
      : []),
    ...(isOrdered
      ? [
          rulesAt(['ordered']).refuse(
            'ordered',
            'the order of columns is not checked where some are named by a regex',
          ),
        ]
      : []),
  ]
}

const optionalColumn = ({ name, of }: Named): unknown =>
  of['regex'] === true ? { regex: `^(?:${name})` } : name
