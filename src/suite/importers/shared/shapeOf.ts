interface Schema {
  readonly shape?: Readonly<Record<string, unknown>>
  /** The schema that is wrapped, e.g. as optional; or those of which it is one. */
  readonly def?: { readonly innerType?: unknown; readonly options?: readonly unknown[] }
}

/** The properties that a schema of zod knows, however it is wrapped; null where it is of no object. */
export function shapeOf(schema: unknown): Schema['shape'] | null {
  if (typeof schema !== 'object' || schema === null) return null
  const { shape, def }: Schema = schema
  if (shape) return shape
  return def?.options?.map(shapeOf).find((found) => found !== null) ?? shapeOf(def?.innerType)
}
