import { fc } from '../../fastCheck.ts'

/** A cell as the text that DuckDB casts it to. */
export type Cell = string | null

/** Values of one kind: how they are made, written in each format, and read. */
export interface Kind {
  readonly values: fc.Arbitrary<string>
  /** The value in JSON. */
  readonly json: (text: string) => string
  /** The type in DuckDB that is written to Parquet. */
  readonly native: string
  /** Whether the text that was read means the value that was written. */
  readonly isSame: (written: string, read: string) => boolean
}

const quoted = (text: string): string => JSON.stringify(text)
const asIs = (text: string): string => text
const isEqual = (written: string, read: string): boolean => written === read
const isSameNumber = (written: string, read: string): boolean => Number(written) === Number(read)

const moments = fc
  .tuple(
    fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(
    ([date, micros]) => date.toISOString().slice(0, 23).replace('T', ' ') + String(micros).padStart(3, '0'),
  )
/** DuckDB leaves out zeros at the end of a second. */
const shortest = (text: string): string =>
  text.replace(/\.(\d*?)0+(?=$|\+)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`))

/** An object as DuckDB writes it, or as JSON. */
const jsonOf = (text: string): string =>
  text
    .replaceAll(/['"\s]/g, '')
    .replaceAll('NULL', 'null')
    .replaceAll(/([nyt]):/g, '"$1":')
    .replace(/"t":([a-z]+)/, '"t":"$1"')

export const kinds = {
  boolean: { values: fc.boolean().map(String), json: asIs, native: 'BOOLEAN', isSame: isEqual },
  integer: {
    values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
    json: asIs,
    native: 'BIGINT',
    isSame: isEqual,
  },
  long: {
    values: fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }).map(String),
    json: asIs,
    native: 'DECIMAL(38,0)',
    isSame: isEqual,
  },
  float: {
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    json: asIs,
    native: 'DOUBLE',
    isSame: isSameNumber,
  },
  float32: {
    values: fc.float({ noNaN: true, noDefaultInfinity: true }).map(String),
    json: asIs,
    native: 'FLOAT',
    isSame: (written, read) => Number(written) === Math.fround(Number(read)),
  },
  text: {
    values: fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `x${text}`),
    json: quoted,
    native: 'VARCHAR',
    isSame: isEqual,
  },
  date: {
    values: moments.map((moment) => moment.slice(0, 10)),
    json: quoted,
    native: 'DATE',
    isSame: isEqual,
  },
  time: {
    values: moments.map((moment) => shortest(moment)),
    json: quoted,
    native: 'TIMESTAMP',
    isSame: (written, read) => shortest(written) === shortest(read),
  },
  instant: {
    values: moments.map((moment) => `${moment}+00`),
    json: quoted,
    native: 'TIMESTAMPTZ',
    isSame: (written, read) => shortest(written) === shortest(read),
  },
  list: {
    values: fc.array(fc.integer()).map((items) => `[${items.join(', ')}]`),
    json: asIs,
    native: 'INTEGER[]',
    isSame: isEqual,
  },
  struct: {
    values: fc
      .record({
        n: fc.option(fc.integer()),
        y: fc.option(fc.boolean()),
        t: fc.stringMatching(/^[a-z]{1,5}$/),
      })
      .map(({ n, y, t }) => `{'n': ${n ?? 'NULL'}, 'y': ${y ?? 'NULL'}, 't': ${t}}`),
    json: (text) => jsonOf(text),
    native: 'STRUCT(n INTEGER, y BOOLEAN, t VARCHAR)',
    isSame: (written, read) => jsonOf(written) === jsonOf(read),
  },
} as const satisfies Readonly<Record<string, Kind>>
export type KindName = keyof typeof kinds

/** The kinds that every format with types and nesting can hold. */
export const writtenKinds = [
  'boolean',
  'integer',
  'long',
  'float',
  'text',
  'date',
  'time',
  'instant',
  'list',
  'struct',
] as const satisfies readonly KindName[]

export interface TypedTable {
  readonly columns: readonly { readonly name: string; readonly kind: KindName }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Tables of some columns of any kinds, with missing values. */
export const typedTables = (names: readonly KindName[]): fc.Arbitrary<TypedTable> =>
  fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }).chain((chosen) =>
    fc.record({
      columns: fc.constant(chosen.map((kind, i) => ({ name: `${kind} ${i}`, kind }))),
      rows: fc.array(fc.tuple(...chosen.map((kind) => fc.option(kinds[kind].values, { freq: 5 }))), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  )

/** The cells that differ from what was written, by row and column. */
export function differences(table: TypedTable, read: readonly (readonly Cell[])[]): readonly string[] {
  if (read.length !== table.rows.length) return [`${read.length} rows instead of ${table.rows.length}`]
  return table.rows.flatMap((row, i) =>
    row.flatMap((written, j) => {
      const found = read[i]![j] ?? null
      const isSame =
        written === null || found === null ? written === found : isSameCell(table, j, written, found)
      return isSame ? [] : [`row ${i + 1}, ${table.columns[j]!.name}: ${written} was read as ${found}`]
    }),
  )
}

const isSameCell = ({ columns }: TypedTable, column: number, written: string, read: string): boolean =>
  kinds[columns[column]!.kind].isSame(written, read)
