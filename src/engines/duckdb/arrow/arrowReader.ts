import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type {
  Data,
  DataType,
  Decimal,
  Dictionary,
  FixedSizeList,
  Int,
  LargeList,
  List,
  Map_,
  Struct,
  Timestamp,
} from 'apache-arrow'

/** How an Arrow type is copied: the DuckDB type, and the cells of a piece of data, by row. */
export interface ArrowReader {
  readonly type: DuckDBType
  readonly read: (data: Data) => (row: number) => DuckDBValue
}

/**
 * Makes what reads Arrow types into DuckDB's. Apache Arrow gives times as doubles of milliseconds, which forget
 * nanoseconds, so times are read from its buffers.
 */
export async function arrowReaders(): Promise<
  (name: string, type: DataType, extension?: string) => ArrowReader
> {
  const { DataType: arrow, Precision, TimeUnit, Type, Vector } = await import('apache-arrow')
  const duckdb = await import('@duckdb/node-api')

  function reader(name: string, type: DataType): ArrowReader {
    if (arrow.isDictionary(type)) return dictionary(name, type)
    if (arrow.isTimestamp(type)) return timestamp(name, type)
    if (arrow.isDecimal(type)) return decimal(name, type)
    if (arrow.isStruct(type)) return struct(name, type)
    if (arrow.isList(type) || arrow.isLargeList(type) || arrow.isFixedSizeList(type)) return list(name, type)
    if (arrow.isMap(type)) return map(name, type)
    const [duckType, cell] = scalar(name, type)
    return {
      type: duckType,
      read(data) {
        const vector = new Vector([data])
        return orNull(data, (row) => cell(vector.get(row)))
      },
    }
  }

  function dictionary(name: string, { dictionary: valueType }: Dictionary): ArrowReader {
    const values = reader(name, valueType as DataType)
    return {
      type: values.type,
      read(data) {
        const decoded = (data.dictionary?.data ?? []).flatMap((chunk) => {
          const cell = values.read(chunk as Data)
          return Array.from({ length: chunk.length }, (_, row) => cell(row))
        })
        return orNull(data, (row) => decoded[Number((data.values as ArrayLike<number>)[row])] ?? null)
      },
    }
  }

  function timestamp(name: string, { unit, timezone }: Timestamp): ArrowReader {
    const isZoned = timezone !== null && timezone !== undefined && timezone !== ''
    if (unit === TimeUnit.NANOSECOND)
      return times(duckdb.TIMESTAMP_NS, (value) => new duckdb.DuckDBTimestampNanosecondsValue(value))
    const factor = 1_000_000n / 1000n ** BigInt(unit)
    const micros = (value: bigint): bigint => {
      if (BigInt.asIntN(64, value * factor) === value * factor) return value * factor
      throw new Error(`column "${name}" has a time beyond the year 290,000, which no type of times keeps.`)
    }
    return isZoned
      ? times(duckdb.TIMESTAMPTZ, (value) => new duckdb.DuckDBTimestampTZValue(micros(value)))
      : times(duckdb.TIMESTAMP, (value) => new duckdb.DuckDBTimestampValue(micros(value)))
  }

  function times(type: DuckDBType, cell: (value: bigint) => DuckDBValue): ArrowReader {
    return { type, read: (data) => orNull(data, (row) => cell((data.values as BigInt64Array)[row]!)) }
  }

  function decimal(name: string, { precision, scale, bitWidth }: Decimal): ArrowReader {
    if (precision > mostDigits || scale < 0 || scale > precision)
      throw new Error(
        `column "${name}" is decimal${bitWidth}(${precision}, ${scale}): decimals have at most ${mostDigits} digits and none before the first. Write it as ${scale < 0 ? 'integers' : 'text or as floats'}.`,
      )
    return {
      type: duckdb.DECIMAL(precision, scale),
      read(data) {
        const vector = new Vector([data])
        return orNull(
          data,
          (row) => new duckdb.DuckDBDecimalValue(integerOf(vector.get(row) as Uint32Array), precision, scale),
        )
      },
    }
  }

  function struct(name: string, { children }: Struct): ArrowReader {
    const fields = children.map((field) => ({
      name: field.name,
      ...reader(`${name}.${field.name}`, field.type as DataType),
    }))
    return {
      type: duckdb.STRUCT(Object.fromEntries(fields.map((field) => [field.name, field.type]))),
      read(data) {
        const cells = fields.map((field, i) => [field.name, field.read(data.children[i] as Data)] as const)
        return orNull(data, (row) =>
          duckdb.structValue(Object.fromEntries(cells.map(([field, cell]) => [field, cell(row)]))),
        )
      },
    }
  }

  function list(name: string, type: List | LargeList | FixedSizeList): ArrowReader {
    const items = reader(name, type.children[0]!.type as DataType)
    return {
      type: duckdb.LIST(items.type),
      read(data) {
        const cell = items.read(data.children[0] as Data)
        const start = arrow.isFixedSizeList(type)
          ? (row: number) => row * type.listSize
          : (row: number) => Number((data.valueOffsets as ArrayLike<number>)[row])
        return orNull(data, (row) => duckdb.listValue(cellsBetween(cell, start(row), start(row + 1))))
      },
    }
  }

  function map(name: string, type: Map_): ArrowReader {
    const [key, value] = (type.children[0]!.type as Struct).children.map((field) =>
      reader(name, field.type as DataType),
    )
    return {
      type: duckdb.MAP(key!.type, value!.type),
      read(data) {
        const [keys, values] = data.children[0]!.children as readonly Data[]
        const [keyCell, valueCell] = [key!.read(keys!), value!.read(values!)]
        const start = (row: number): number => Number((data.valueOffsets as ArrayLike<number>)[row])
        return orNull(data, (row) => {
          const [from, to] = [start(row), start(row + 1)]
          const found = cellsBetween(valueCell, from, to)
          return duckdb.mapValue(
            cellsBetween(keyCell, from, to).map((each, i) => ({ key: each, value: found[i]! })),
          )
        })
      },
    }
  }

  function scalar(name: string, type: DataType): readonly [DuckDBType, (value: unknown) => DuckDBValue] {
    if (arrow.isInt(type)) return [integerType(type), (value) => value as number | bigint]
    if (arrow.isDuration(type)) return [duckdb.BIGINT, (value) => value as bigint]
    if (arrow.isFloat(type))
      return [type.precision === Precision.DOUBLE ? duckdb.DOUBLE : duckdb.FLOAT, Number]
    if (arrow.isBool(type)) return [duckdb.BOOLEAN, Boolean]
    if (arrow.isDate(type))
      return [duckdb.DATE, (value) => new duckdb.DuckDBDateValue(Math.floor(Number(value) / 86_400_000))]
    if (arrow.isTime(type)) return [duckdb.VARCHAR, (value) => timeOfDay(value as number | bigint, type.unit)]
    if (
      arrow.isBinary(type) ||
      arrow.isLargeBinary(type) ||
      arrow.isFixedSizeBinary(type) ||
      arrow.isBinaryView(type)
    )
      return [duckdb.BLOB, (value) => new duckdb.DuckDBBlobValue(value as Uint8Array)]
    if (arrow.isNull(type)) return [duckdb.INTEGER, () => null]
    if (arrow.isUtf8(type) || arrow.isLargeUtf8(type) || arrow.isUtf8View(type))
      return [duckdb.VARCHAR, (value) => value as string]
    throw new Error(
      `column "${name}" is of the Arrow type ${Type[type.typeId]}, which can't be read. Leave it out, or write it as text or numbers.`,
    )
  }

  /** Integers below 64 bits are numbers in JavaScript, and INTEGER and UINTEGER take numbers. */
  function integerType({ bitWidth, isSigned }: Int): DuckDBType {
    if (bitWidth === 64) return isSigned ? duckdb.BIGINT : duckdb.UBIGINT
    return isSigned ? duckdb.INTEGER : duckdb.UINTEGER
  }

  /** The types that other formats have too, of which Arrow knows the storage alone. */
  const extensions: Readonly<Record<string, ArrowReader>> = {
    'arrow.uuid': {
      type: duckdb.VARCHAR,
      read(data) {
        const vector = new Vector([data])
        return orNull(data, (row) => uuidText(vector.get(row) as Uint8Array))
      },
    },
  }

  return (name, type, extension) => extensions[extension ?? ''] ?? reader(name, type)
}

const mostDigits = 38

const orNull =
  (data: Data, cell: (row: number) => DuckDBValue) =>
  (row: number): DuckDBValue =>
    data.getValid(row) ? cell(row) : null

const cellsBetween = (cell: (row: number) => DuckDBValue, from: number, to: number): readonly DuckDBValue[] =>
  Array.from({ length: to - from }, (_, i) => cell(from + i))

/** `01:02:03.004`, as DuckDB writes a time. Units are seconds, milliseconds, microseconds and nanoseconds, numbered from 0. */
function timeOfDay(value: number | bigint, unit: number): string {
  const perSecond = 1000n ** BigInt(unit)
  const seconds = Number(BigInt(value) / perSecond)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const fraction = String(BigInt(value) % perSecond)
    .padStart(3 * unit, '0')
    .replace(/0+$/, '')
  const text = clock.map((part) => String(part).padStart(2, '0')).join(':')
  return fraction === '' ? text : `${text}.${fraction}`
}

const uuidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** An integer in two's complement, the lowest 32 bits first. */
function integerOf(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return BigInt.asIntN(32 * words.length, unsigned)
}
