import type { Artifact } from '../../core/artifact.ts'
import type { Engine } from '../../core/engine.ts'
import type { Row, Value } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import type { Expr, Query } from '../../sql/ast.ts'
import { identifier, sql, type SqlText } from '../../sql/sqlText.ts'
import { gatherBuckets } from '../gatherBuckets.ts'
import { gatherNumbers } from '../gatherNumbers.ts'
import { renderQuery } from '../sql/render.ts'
import { batchAggregates } from './batchAggregates.ts'
import { copyRows } from './copyRows.ts'
import { countMissing } from './countMissing.ts'
import { duckdbDialect } from './duckdbDialect.ts'
import { exactAggregates, type ExactAggregates } from './exactAggregates.ts'
import type { OpenTable } from './openTable.ts'
import { knownPart } from './knownPart.ts'
import { renderDoubles } from './renderDoubles.ts'
import { selectRows } from './selectRows.ts'
import type { Session } from './session.ts'
import { collectGarbage } from '../../system/collectGarbage.ts'
import { tableLoader } from './tableLoader.ts'
import type { QueryLimits } from './watchQuery.ts'
import { withArtifactName } from './withArtifactName.ts'
import { writeRows } from './writeRows.ts'

const nothing: ReadonlyMap<string, Value> = new Map()
const bytesOfNumber = Float64Array.BYTES_PER_ELEMENT
/** How many numbers of a table are read in one pass, 32 MiB: the first ones are let go before the last ones come. */
const mostAtOnce = 2 ** 22

export interface EngineLimits extends QueryLimits {
  /** How many numbers may be in JavaScript's memory at a time. Default: 512 MiB of them. */
  readonly numbers?: number | undefined
}

/** The aggregates of a query as DuckDB computes them in the least time. */
function cheaperAggregates({ select }: Query): ExactAggregates {
  const counts = countMissing(select)
  const exact = exactAggregates(counts.select)
  return { ...exact, read: (row) => counts.read(exact.read(row)) }
}

/** Makes an engine of the open tables of a session, which it closes. */
export function buildEngine(
  session: Session,
  artifacts: ReadonlyMap<Table, Artifact>,
  tables: ReadonlyMap<Table, OpenTable>,
  limits: EngineLimits,
): Engine {
  const loader = tableLoader(session, artifacts, tables)
  const render = (table: Table, query: Query): SqlText =>
    renderQuery(query, loader.relation(table), duckdbDialect)
  const doubles = (table: Table, of: readonly Expr[], where?: Expr): SqlText =>
    renderDoubles((query) => render(table, query), of, where)
  const columnsAtOnce = (table: Table): number =>
    loader.readsByColumn(table)
      ? Math.max(1, Math.floor(mostAtOnce / (tables.get(table)?.rows ?? 1)))
      : Infinity
  return {
    name: 'duckdb',
    tables,
    prepare: (table, columns, scans, ofColumn) => loader.prepare(table, columns, scans, ofColumn),
    query(table, query) {
      const { known, open } = knownPart(query, tables.get(table)?.measured ?? nothing)
      if (Object.keys(open).length === 0) return Promise.resolve([known])
      loader.relation(table)
      const ask = async (part: Query): Promise<readonly Row[]> => {
        const { select, take, read } = cheaperAggregates(part)
        const statement = render(table, { ...part, select })
        const rows = await withArtifactName(artifacts.get(table), session.rows(statement, take))
        return rows.map(read)
      }
      const rest = { ...query, select: open }
      const isLoaded = loader.countQuery(table).then(() => loader.isLoaded(table))
      // To read again costs next to nothing only where it is loaded.
      const rows = isLoaded.then((loaded) => (loaded ? batchAggregates(rest, ask) : ask(rest)))
      return Object.keys(known).length === 0 ? rows : rows.then(([row]) => [{ ...known, ...row }])
    },
    stream: (table, query) => session.stream(render(table, query)),
    async write(table, query, file, { only, raw } = {}) {
      // A loaded table has only the columns that are measured.
      const open = tables.get(table)
      if (!open) throw new Error(`there is no ${table} table; name its data with --${table}`)
      const [row = ''] = Object.keys(query.select)
      const rows = renderQuery(query, open.relation, duckdbDialect)
      await writeRows(session, rows, file, { only: only && { row: identifier(row), numbers: only }, raw })
    },
    ...(limits.numbers !== undefined && { numbersInMemory: limits.numbers }),
    numbers: gatherNumbers((table, of, where) => {
      const { rows = 0 } = tables.get(table) ?? {}
      collectGarbage(bytesOfNumber * of.length * rows, bytesOfNumber * (limits.numbers ?? Infinity))
      // Conditions leave few rows.
      return withArtifactName(
        artifacts.get(table),
        session.numbers(doubles(table, of, where), where ? 0 : rows),
      )
    }, columnsAtOnce),
    buckets: gatherBuckets((table, open) =>
      withArtifactName(
        artifacts.get(table),
        session.blocks(() => {
          const { of, take } = open()
          return { statement: doubles(table, of), take }
        }),
      ),
    ),
    async copyRows(table, where) {
      const copy = await copyRows(session, tables.get(table)!, loader.relation(table), where)
      const close = async (): Promise<void> => {
        await session.run(sql`DROP TABLE ${copy.relation.from}`)
      }
      return { ...buildEngine(session, artifacts, new Map([[table, copy]]), limits), close }
    },
    select: (statement) => selectRows(session, tables, statement, limits),
    exactSums: true,
    explain: (table, query) => render(table, { ...query, select: cheaperAggregates(query).select }).text,
    spilled: () => session.spilled(),
    close: () => session.close(),
  }
}
