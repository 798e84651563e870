import {
  BIGINT,
  BLOB,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBBlobValue,
  DuckDBDateValue,
  FLOAT,
  INTEGER,
  UBIGINT,
  UINTEGER,
  VARCHAR,
  type DuckDBType,
} from '@duckdb/node-api'
import { DataType, Precision, Type, type Int } from 'apache-arrow'
import type { ArrowReader } from './arrowReader.ts'
import { timeOfDay } from './timeOfDay.ts'
import { vectorReader } from './vectorReader.ts'

const millisecondsOfDay = 86_400_000

/** Reads types whose values Apache Arrow gives whole. */
export function scalarReader(name: string, type: DataType): ArrowReader {
  if (DataType.isInt(type)) return vectorReader(integerType(type), (value) => value as number | bigint)
  if (DataType.isDuration(type)) return vectorReader(BIGINT, (value) => value as bigint)
  if (DataType.isFloat(type))
    return vectorReader(type.precision === Precision.DOUBLE ? DOUBLE : FLOAT, Number)
  if (DataType.isBool(type)) return vectorReader(BOOLEAN, Boolean)
  if (DataType.isDate(type))
    return vectorReader(DATE, (value) => new DuckDBDateValue(Math.floor(Number(value) / millisecondsOfDay)))
  if (DataType.isTime(type))
    return vectorReader(VARCHAR, (value) => timeOfDay(value as number | bigint, type.unit))
  if (isBinary(type)) return vectorReader(BLOB, (value) => new DuckDBBlobValue(value as Uint8Array))
  if (DataType.isNull(type)) return vectorReader(INTEGER, () => null)
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type))
    return vectorReader(VARCHAR, (value) => value as string)
  throw new Error(
    `column "${name}" is of the Arrow type ${Type[type.typeId]}, which can't be read. Leave it out, or write it as text or numbers.`,
  )
}

/** Integers below 64 bits are numbers in JavaScript, and INTEGER and UINTEGER take numbers. */
function integerType({ bitWidth, isSigned }: Int): DuckDBType {
  if (bitWidth === 64) return isSigned ? BIGINT : UBIGINT
  return isSigned ? INTEGER : UINTEGER
}

const isBinary = (type: DataType): boolean =>
  DataType.isBinary(type) ||
  DataType.isLargeBinary(type) ||
  DataType.isFixedSizeBinary(type) ||
  DataType.isBinaryView(type)
