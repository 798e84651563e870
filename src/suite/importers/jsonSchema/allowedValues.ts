import { isRecord, type Fields } from '../shared/record.ts'

export interface AllowedValues {
  /** Schemas, each of which a value must fulfil that is not null. */
  readonly parts: readonly Fields[]
  /** Whether null is allowed. */
  readonly nullable: boolean
}

/** Parts null from the values that a schema allows. */
export function allowedValues(schema: Fields): AllowedValues {
  const { type, enum: members, const: only, nullable: openApi, anyOf, oneOf, ...rest } = schema
  const either = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null
  const given = either?.filter((each) => !isNull(each))
  const types = [type].flat().filter((name) => name !== undefined && name !== 'null')
  const values = Array.isArray(members) ? members.filter((member) => member !== null) : undefined
  const own: Fields = {
    ...rest,
    ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
    ...(values && { enum: values }),
    ...(only !== undefined && only !== null && { const: only }),
  }
  const nullable = [
    type === undefined || [type].flat().includes('null') || openApi === true,
    values === undefined || values.length < (members as unknown[]).length,
    only === undefined || only === null,
    either === null ||
      either.some(isNull) ||
      either.some((each) => isRecord(each) && allowedValues(each).nullable),
  ].every(Boolean)
  return { parts: [own, ...(given ? together(given) : [])], nullable }
}

const isNull = (schema: unknown): boolean =>
  isRecord(schema) && (schema['type'] === 'null' || ('const' in schema && schema['const'] === null))

/** Alternatives as one schema, where they are of single values, or of types; else as they are. */
function together(schemas: readonly unknown[]): readonly Fields[] {
  const records = schemas.filter(isRecord)
  if (records.length === 1) return allowedValues(records[0]!).parts
  const values = records.map((each) => ('const' in each ? [each['const']] : each['enum']))
  if (values.every(Array.isArray)) return [{ enum: values.flat().filter((value) => value !== null) }]
  const types = records.map(({ type, ...others }) => (Object.keys(others).length === 0 ? type : undefined))
  if (types.every((type) => typeof type === 'string')) return [{ type: types }]
  return [{ anyOf: schemas }]
}
