import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { DataType, Int, Time, Vector } from 'apache-arrow'
import { SqlText } from '../../../sql/sqlText.ts'

/** An Arrow column, and the DuckDB column that it is copied into. */
export interface ArrowColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly sqlType: SqlText
  /** The cells of one batch, by row. */
  cells(vector: Vector | null): (row: number) => DuckDBValue
}

/** A DuckDB type, and how a value of Apache Arrow, never null, is given to it. */
type Mapping = readonly [type: DuckDBType, cell: (value: unknown) => DuckDBValue]

/** What becomes of Arrow columns. Lists, structs and maps become JSON text. */
export async function arrowColumns(
  fields: readonly { readonly name: string; readonly type: DataType }[],
): Promise<readonly ArrowColumn[]> {
  const arrow = (await import('apache-arrow')).DataType
  const duckdb = await import('@duckdb/node-api')
  return fields.map(({ name, type }) => {
    const isDictionary = arrow.isDictionary(type)
    const [duckType, cell] = mapping(isDictionary ? (type.dictionary as DataType) : type)
    return {
      name,
      type: duckType,
      sqlType: new SqlText(duckType.toString()),
      cells(vector) {
        // Else a text of a dictionary is decoded once a row.
        const values = isDictionary ? vector?.memoize() : vector
        return (row) => {
          const value: unknown = values?.get(row) ?? null
          return value === null ? null : cell(value)
        }
      },
    }
  })

  function mapping(type: DataType): Mapping {
    if (arrow.isInt(type)) return [integerType(type), (value) => value as number | bigint]
    if (arrow.isDuration(type)) return [duckdb.BIGINT, (value) => value as bigint]
    if (arrow.isFloat(type)) return [duckdb.DOUBLE, Number]
    if (arrow.isBool(type)) return [duckdb.BOOLEAN, Boolean]
    if (arrow.isDate(type))
      return [duckdb.DATE, (value) => new duckdb.DuckDBDateValue(Math.floor(Number(value) / 86_400_000))]
    if (arrow.isTime(type))
      return [
        duckdb.TIME,
        (value) => new duckdb.DuckDBTimeValue(microseconds(value as number | bigint, type)),
      ]
    if (arrow.isTimestamp(type))
      return [
        duckdb.TIMESTAMP,
        (value) => new duckdb.DuckDBTimestampValue(BigInt(Math.round(Number(value) * 1000))),
      ]
    if (arrow.isDecimal(type)) return [duckdb.DOUBLE, (value) => decimal(value as Uint32Array, type.scale)]
    if (
      arrow.isBinary(type) ||
      arrow.isLargeBinary(type) ||
      arrow.isFixedSizeBinary(type) ||
      arrow.isBinaryView(type)
    )
      return [duckdb.BLOB, (value) => new duckdb.DuckDBBlobValue(value as Uint8Array)]
    return [
      duckdb.VARCHAR,
      (value) => (typeof value === 'string' ? value : JSON.stringify(value, bigintText)),
    ]
  }

  /** Integers below 64 bits are numbers in JavaScript, and INTEGER and UINTEGER take numbers. */
  function integerType({ bitWidth, isSigned }: Int): DuckDBType {
    if (bitWidth === 64) return isSigned ? duckdb.BIGINT : duckdb.UBIGINT
    return isSigned ? duckdb.INTEGER : duckdb.UINTEGER
  }
}

/** Units are seconds, milliseconds, microseconds and nanoseconds, numbered from 0. */
const microseconds = (value: number | bigint, { unit }: Time): bigint =>
  (BigInt(value) * 1_000_000n) / 1000n ** BigInt(unit)

const bigintText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value

/** A decimal is an integer in two's complement, the lowest 32 bits first, and a power of ten. */
function decimal(words: Uint32Array, scale: number): number {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return Number(`${BigInt.asIntN(32 * words.length, unsigned)}e-${scale}`)
}
