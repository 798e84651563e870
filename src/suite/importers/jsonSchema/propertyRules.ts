import type { Path, Rule } from '../shared/importer.ts'
import { isRecord, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { allowedValues, type AllowedValues } from './allowedValues.ts'
import { keywordRules } from './keywordRules.ts'
import { resolveReference } from './resolveReference.ts'

interface Place {
  readonly at: Path
  readonly required: boolean
  readonly document: Fields
}

/** The rules of a property: a column. */
export function propertyRules(
  column: string,
  given: unknown,
  { at, required, document }: Place,
): readonly Rule[] {
  const maker = rulesAt(at, { column, optional: !required })
  const exists = required ? [maker.rule('expect_column_to_exist')] : []
  if (given === false) return [maker.refuse('false', 'that a column must not be there is no rule of a row')]
  if (!isRecord(given)) return exists
  const schema = withoutNull(flattened(given, at, document))
  return [
    ...exists,
    ...(required && !schema.nullable ? [maker.rule('expect_column_values_to_not_be_null')] : []),
    ...schema.parts.flatMap((part) => keywordRules(part, maker)),
  ]
}

/** The schemas of which each must be fulfilled: itself, and those of `allOf`, unless that leads back to itself. */
function flattened(
  schema: Fields,
  at: Path,
  document: Fields,
  within: readonly unknown[] = [],
): readonly Fields[] {
  const [found] = resolveReference(schema, at, document)
  const { allOf, ...own } = found
  if (!Array.isArray(allOf) || within.includes(allOf)) return [alternatives(found, at, document)]
  const parts = allOf.filter(isRecord)
  return [
    alternatives(own, at, document),
    ...parts.flatMap((part) => flattened(part, at, document, [...within, allOf])),
  ]
}

/** `anyOf` and `oneOf` with their references resolved. */
function alternatives(schema: Fields, at: Path, document: Fields): Fields {
  const lists = ['anyOf', 'oneOf'].flatMap((key) => {
    const list = schema[key]
    return Array.isArray(list)
      ? [
          [
            key,
            list.map((each: unknown) => (isRecord(each) ? resolveReference(each, at, document)[0] : each)),
          ] as const,
        ]
      : []
  })
  return { ...schema, ...Object.fromEntries(lists) }
}

/** The schemas with null, which means that there is no value, taken out of what they allow. */
function withoutNull(parts: readonly Fields[]): AllowedValues {
  const each = parts.map(allowedValues)
  return { parts: each.flatMap(({ parts }) => parts), nullable: each.every(({ nullable }) => nullable) }
}
