import type { Path, Rule } from '../shared/importer.ts'
import { rulesAt } from '../shared/rulesAt.ts'

/** Returns the rules of a primary key: no part is NULL, unless that is a rule already, and no combination occurs twice. */
export function primaryKeyRules(
  parts: readonly string[],
  required: readonly string[],
  at: Path,
): readonly Rule[] {
  const [column, ...others] = parts
  if (column === undefined) return []
  return [
    ...parts
      .filter((part) => !required.includes(part))
      .map((part) => rulesAt(at, { column: part }).rule('expect_column_values_to_not_be_null')),
    others.length === 0
      ? rulesAt(at, { column }).rule('expect_column_values_to_be_unique')
      : rulesAt(at).rule('expect_compound_columns_to_be_unique', { column_list: parts }),
  ]
}
