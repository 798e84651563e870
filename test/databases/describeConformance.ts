import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import type { Artifact } from '../../src/core/artifact.ts'
import type { Engine } from '../../src/core/engine.ts'
import type { Row } from '../../src/core/row.ts'
import { openEngine } from '../../src/engines/openEngine.ts'
import { sharedFolder } from '../cli/runCli.ts'
import { cases, statements, tables } from './conformance.ts'

/** Values as they are compared: sums of doubles may differ in their last bits. */
const comparable = (rows: readonly Row[]): unknown =>
  rows.map((each) =>
    Object.values(each).map((value) => {
      if (typeof value === 'bigint') return `${value}`
      if (typeof value === 'number' && Number.isFinite(value)) return Number(value.toPrecision(13)) + 0
      return value
    }),
  )

/** A server that has the tables of the conformance table. */
interface Server {
  /** Of the database, before `?table=`. */
  readonly url: string
  stop(): void
}

/** Proves that a database computes what DuckDB does. */
export function describeConformance(name: string, start: () => Promise<Server>): void {
  describe(`an expression means the same in DuckDB and in ${name}`, () => {
    let server: Server
    let duckdb: Engine
    let other: Engine
    beforeAll(async () => {
      server = await start()
      const at = sharedFolder({})
      await at.duckdb("ATTACH '$/x.duckdb' AS x", 'USE x', ...statements, 'USE memory')
      const artifacts = async (prefix: string): Promise<ReadonlyMap<string, Artifact>> =>
        new Map(
          await Promise.all(
            tables.map(async (table) => [table, await resolve(`${prefix}?table=${table}`)] as const),
          ),
        )
      duckdb = await openEngine(await artifacts(`duckdb:${at.path}/x.duckdb`))
      other = await openEngine(await artifacts(server.url), { engine: 'pushdown' })
    })
    afterAll(async () => {
      await duckdb.close()
      await other.close()
      server.stop()
    })

    it('columns have the same types', () => {
      for (const table of tables)
        expect(other.tables.get(table)?.columns).toEqual(duckdb.tables.get(table)?.columns)
    })

    it.each(cases)('%s', async (_, query) => {
      for (const table of tables)
        expect(comparable(await other.query(table, query)), table).toEqual(
          comparable(await duckdb.query(table, query)),
        )
    })

    it.each(['f', 'n', 'd'])('the numbers of %s', async (column) => {
      for (const table of tables) {
        const numbers = async (engine: Engine): Promise<Float64Array> =>
          (await engine.numbers(table, { node: 'column', name: column })).map((value) => value + 0).sort()
        expect(await numbers(other), table).toEqual(await numbers(duckdb))
      }
    })

    it('a stream has all rows, and may be left early', async () => {
      const query = { select: { id: { node: 'column', name: 'id' } } } as const
      let rows = 0
      for await (const batch of other.stream('dirty', query)) rows += batch.length
      expect(rows).toBe(11)
      for await (const batch of other.stream('dirty', query)) if (batch.length > 0) break
      expect(await other.query('dirty', query)).toHaveLength(11)
    })

    it('a statement that fails does not end the others', async () => {
      const missing = { select: { value: { node: 'column', name: 'nope' } } } as const
      await expect(other.query('dirty', missing)).rejects.toThrow(/column.*nope/i)
      const id = { select: { n: { node: 'column', name: 'id' } } } as const
      expect(await other.query('one', id)).toEqual([{ n: 1 }])
    })
  })
}
