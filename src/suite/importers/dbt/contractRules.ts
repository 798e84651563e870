import type { Path, Rule } from '../shared/importer.ts'
import { entryOf, fieldsOf, isGiven, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { rowsMatchExpression } from '../shared/rowsMatchExpression.ts'

/** Meanings of the constraints of a column. */
const constraints: Readonly<Record<string, (maker: RuleMaker, given: Fields) => readonly Rule[]>> = {
  not_null: (maker) => [maker.rule('expect_column_values_to_not_be_null')],
  unique: (maker) => [maker.rule('expect_column_values_to_be_unique')],
  check: (maker, { expression }) => [rowsMatchExpression(textOr(expression, ''), maker)],
  primary_key: (maker) => [
    maker.rule('expect_column_values_to_not_be_null'),
    maker.rule('expect_column_values_to_be_unique'),
  ],
}

/** Where the contract of a model is enforced: its columns, their types and constraints. */
export function contractRules(model: Fields, columns: readonly Fields[], at: Path): readonly Rule[] {
  const contracts = [fieldsOf(model['config'])['contract'], model['contract']].map(fieldsOf)
  if (contracts.every(({ enforced }) => enforced !== true) || columns.length === 0) return []
  const names = columns.map(({ name }) => textOr(name, ''))
  return [
    rulesAt([...at, 'columns']).rule('expect_table_columns_to_match_set', { column_set: names }),
    ...columns.flatMap((column, i) => columnRules(column, [...at, 'columns', i])),
    ...listOf(model['constraints']).map((constraint, i) =>
      rulesAt([...at, 'constraints', i]).refuse(
        `constraint ${textOr(fieldsOf(constraint)['type'], '')}`,
        'constraints of a whole model are not carried over; write a test',
      ),
    ),
  ]
}

function columnRules({ name, data_type: type, constraints: given }: Fields, at: Path): readonly Rule[] {
  const column = textOr(name, '')
  return [
    ...(isGiven(type)
      ? [rulesAt(at, { column }).rule('expect_column_values_to_be_of_type', { type_: type })]
      : []),
    ...listOf(given).flatMap((each, i) => {
      const kind = textOr(fieldsOf(each)['type'], '')
      const maker = rulesAt([...at, 'constraints', i], { column })
      return (
        entryOf(constraints, kind)?.(maker, fieldsOf(each)) ?? [
          maker.refuse(`constraint ${kind}`, 'there is no expectation of it; write a test'),
        ]
      )
    }),
  ]
}
