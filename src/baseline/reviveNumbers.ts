/** As much of JSON Schema as says where numbers stand. */
interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | boolean
}

const isNumber = /^(NaN|-?Infinity|-?\d+)$/

/** A value whose numbers are numbers again: what JSON has no exact number for is a string where a schema says `number`. */
export function reviveNumbers(root: object, value: unknown): unknown {
  const { $defs = {} }: Schema = root
  return revive(root, value)

  function revive(schema: Schema, of: unknown): unknown {
    const { $ref, anyOf, properties = {}, additionalProperties, items } = schema
    if ($ref === '#/$defs/number') return typeof of === 'string' && isNumber.test(of) ? Number(of) : of
    if ($ref !== undefined) return revive($defs[$ref.replace('#/$defs/', '')] ?? {}, of)
    if (anyOf) return of === null ? of : anyOf.reduce<unknown>((result, each) => revive(each, result), of)
    if (Array.isArray(of)) return of.map((each) => revive(schemaOf(items), each))
    if (typeof of !== 'object' || of === null) return of
    return Object.fromEntries(
      Object.entries(of).map(([key, part]) => [
        key,
        revive(properties[key] ?? schemaOf(additionalProperties), part),
      ]),
    )
  }
}

const schemaOf = (of: Schema | boolean | undefined): Schema => (typeof of === 'object' ? of : {})
