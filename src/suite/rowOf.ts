import type {
  DataType,
  Date_,
  Decimal,
  Dictionary,
  Schema,
  Table,
  Time,
  Timestamp,
  TypeMap,
} from 'apache-arrow'

/** A schema of one row, e.g. of zod, Valibot or ArkType (https://standardschema.dev). */
export interface RowSchema<Row> {
  readonly '~standard': { readonly types?: { readonly output: Row } | undefined }
}

/** Value of a column of Apache Arrow, where times are numbers and decimals are words of a number. */
type CellOfArrow<D extends DataType> = D extends Date_ | Timestamp
  ? Date
  : D extends Time
    ? string
    : D extends Decimal
      ? number
      : D extends Dictionary<infer V>
        ? CellOfArrow<V>
        : D['TValue']

type RowOfArrow<T extends TypeMap> = { [C in keyof T & string]: CellOfArrow<T[C]> | null }

/** Row of a schema of zod, Valibot or ArkType, or of a schema or table of Apache Arrow: `RowOf<typeof songSchema>`. */
export type RowOf<S> =
  S extends RowSchema<infer Row> ? Row : S extends Schema<infer T> | Table<infer T> ? RowOfArrow<T> : never
