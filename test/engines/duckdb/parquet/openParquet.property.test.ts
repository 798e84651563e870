import { readFileSync, writeFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect, it } from 'vitest'
import { openParquet } from '../../../../src/engines/duckdb/parquet/openParquet.ts'
import { identifier, join, sql, SqlText, string } from '../../../../src/sql/sqlText.ts'
import { temporary } from '../../../artifacts/temporary.ts'
import { fc } from '../../../fastCheck.ts'
import { fileSession } from '../fileSession.ts'
import { fuzzRuns } from '../fuzzRuns.ts'
import { readAsText } from '../readAsText.ts'
import { differences, kinds, typedTables, type TypedTable, writtenKinds } from '../typedTables.ts'

const session = fileSession()

const tables = typedTables([...writtenKinds, 'float32'])

/** How the same table may be written. */
const styles = fc.record({
  compression: fc.constantFrom('uncompressed', 'snappy', 'gzip', 'zstd', 'lz4_raw', 'brotli'),
  version: fc.constantFrom('V1', 'V2'),
  rowGroup: fc.constantFrom(1, 4, 122_880),
  dictionary: fc.constantFrom(0, 1_000_000),
})
type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never

async function write({ columns, rows }: TypedTable, style: Style): Promise<string> {
  const file = joinPath(temporary(), 'table.parquet')
  const values = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const type = new SqlText(kinds[columns[i]!.kind].native)
      return cell === null ? sql`CAST(NULL AS ${type})` : sql`CAST(${string(cell)} AS ${type})`
    })
    return sql`(${join(cells)})`
  })
  const names = columns.map(({ name }) => identifier(name))
  const { compression, version, rowGroup, dictionary } = style
  await session().run(
    sql`COPY (SELECT * FROM (VALUES ${join(values)}) t(${join(names)})) TO ${string(file)} (FORMAT parquet, COMPRESSION ${string(compression)}, PARQUET_VERSION ${string(version)}, ROW_GROUP_SIZE ${new SqlText(String(rowGroup))}, DICTIONARY_SIZE_LIMIT ${new SqlText(String(dictionary))})`,
  )
  return file
}

const read = (file: string) => readAsText(session(), openParquet, { file, format: 'parquet' })

it('every cell of a table is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(tables, styles, async (table, style) => {
      const found = await read(await write(table, style))
      if (typeof found === 'string') throw new Error(found)
      expect(found.names).toEqual(table.columns.map(({ name }) => name))
      expect(differences(table, found.rows)).toEqual([])
      expect(found.findings).toEqual([])
    }),
    fuzzRuns(30),
  )
})

it('a file that is cut off is an error', async () => {
  const places = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  await fc.assert(
    fc.asyncProperty(tables, styles, places, async (table, style, place) => {
      const file = await write(table, style)
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.subarray(0, Math.floor(place * bytes.length)))
      expect(await read(file)).toMatch(/./)
    }),
    fuzzRuns(15),
  )
})
