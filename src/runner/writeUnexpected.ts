import type { Engine } from '../core/engine.ts'
import type { UnexpectedRows } from '../core/expectation.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { column } from '../sql/ast.ts'
import { unexpectedQuery } from './unexpectedQuery.ts'

export interface UnexpectedFiles {
  /** The file for the rows of a result, by its id. */
  fileOf(id: string): string
  /** Columns that are left out. */
  readonly isMasked: IsMasked
  /** Whether cells of CSV are written as they are. */
  readonly raw: boolean
}

/** Writes all rows that break an expectation to a file: each with its number, and all of its columns but the hidden ones. */
export async function writeUnexpected(
  unexpected: UnexpectedRows,
  engine: Engine,
  file: string,
  { isMasked, raw }: Pick<UnexpectedFiles, 'isMasked' | 'raw'>,
): Promise<void> {
  const { table, keep } = unexpected
  const names = engine.tables.get(table)!.columns.map(({ name }) => name)
  const shown = names.filter((name) => !isMasked(name))
  // Within the query a column of the data may be called as the row number is; in the file no two are.
  const cells = Object.fromEntries(shown.map((name, i) => [`cell${i}`, column(name)]))
  const query = unexpectedQuery(unexpected, cells)
  const title = ['row', 'row_number'].find((name) => !names.includes(name)) ?? '__row__'
  const titled = {
    from: query,
    select: {
      [title]: column('row'),
      ...Object.fromEntries(shown.map((name, i) => [name, column(`cell${i}`)])),
    },
  }
  await engine.write(table, titled, file, { only: keep && keptRows(unexpected, keep, engine), raw })
}

async function* keptRows(
  unexpected: UnexpectedRows,
  keep: NonNullable<UnexpectedRows['keep']>,
  engine: Engine,
): AsyncIterable<readonly number[]> {
  const values = Object.fromEntries(unexpected.values.map((value, i) => [`value${i}`, value]))
  for await (const rows of engine.stream(unexpected.table, unexpectedQuery(unexpected, values))) {
    const kept = await keep(rows.map((row) => Object.values(row).slice(1)))
    yield rows.flatMap((row, i) => (kept[i] ? [Number(row['row'])] : []))
  }
}
