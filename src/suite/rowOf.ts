import type { Schema, Table, TypeMap } from 'apache-arrow'

/** A schema of one row, e.g. of zod, Valibot or ArkType (https://standardschema.dev). */
export interface RowSchema<Row> {
  readonly '~standard': { readonly types?: { readonly output: Row } | undefined }
}

type RowOfArrow<T extends TypeMap> = { [C in keyof T & string]: T[C]['TValue'] | null }

/** Row of a schema of zod, Valibot or ArkType, or of a schema or table of Apache Arrow: `RowOf<typeof songSchema>`. */
export type RowOf<S> =
  S extends RowSchema<infer Row> ? Row : S extends Schema<infer T> | Table<infer T> ? RowOfArrow<T> : never
