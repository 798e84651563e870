import { z } from 'zod'
import type { Column } from '../sql/column.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { valueTypes, type ValueType } from './valueType.ts'

/** Names of the types in Python, NumPy, pandas, Spark and SQL, in small letters. */
const names: Readonly<Partial<Record<ValueType, string>>> = {
  integer:
    'int int_ int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 tinyint smallint mediumint bigint hugeint ' +
    'utinyint usmallint uinteger ubigint uhugeint int2 int4 long short byte bytetype shorttype integertype longtype',
  float:
    'float_ float16 float32 float64 double real decimal numeric float4 float8 floattype doubletype decimaltype',
  boolean: 'bool bool_ booleantype',
  string:
    'str str_ object object_ o text varchar char nvarchar nchar character bpchar clob unicode stringtype',
  date: 'datetype',
  timestamp: 'datetime datetime64 datetime2 timestamptz timestampntz timestamp_ntz timestamptype',
}

const phrases: Readonly<Record<string, ValueType>> = {
  'double precision': 'float',
  'character varying': 'string',
  'timestamp with time zone': 'timestamp',
  'timestamp without time zone': 'timestamp',
}

const known = new Map<string, ValueType>([
  ...valueTypes.flatMap((type) =>
    `${type} ${names[type] ?? ''}`
      .trim()
      .split(' ')
      .map((name) => [name, type] as const),
  ),
  ...Object.entries(phrases),
])

/** The type that is called so, whatever its width and upper or lower case: `int64`, `VARCHAR(10)`, `datetime64[ns]`. */
export function parseTypeName(name: string): ValueType {
  const type = find(name)
  if (!type) throw new Error(`unknown type ${name}`)
  return type
}

const find = (name: string): ValueType | undefined =>
  known.get(name.toLowerCase().replace(/\([^)]*\)|\[[a-z][^\]]*\]$/g, ''))

/** Whether a column is of the type that is called so, or that the engine itself calls so. */
export function isType({ type, nativeType }: Column, name: string): boolean {
  if (nativeType.toLowerCase() === name.toLowerCase()) return true
  const wanted = find(name)
  return wanted === 'number' ? type === 'integer' || type === 'float' : type === wanted
}

const noType = {
  error: ({ input }: { readonly input?: unknown }): string =>
    `unknown type ${JSON.stringify(input)}${didYouMean(String(input), valueTypes)}; types are ${valueTypes.join(', ')}, and what pandas, Spark or SQL calls one of these`,
}

/** A parameter that names a type. */
export const typeName = z.union(
  [z.enum(valueTypes), z.string().refine((name) => find(name) !== undefined, noType)],
  noType,
)
