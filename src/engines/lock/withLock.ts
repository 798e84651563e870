import type { Engine } from '../../core/engine.ts'
import { LockError } from '../../core/lockError.ts'
import type { Table } from '../../core/table.ts'
import { routedEngine } from '../routedEngine.ts'
import { readsOf } from './readsOf.ts'

/** One engine over a lock and over tables that have their rows. The tables don't see the lock. */
export function withLock(locked: Engine, others: Engine, order: readonly Table[]): Engine {
  const routes = new Map(
    order.map((table) => [table, { table, engine: locked.tables.has(table) ? locked : others }]),
  )
  const routed = routedEngine(routes)
  const assertNoLookup = (query: unknown): void => {
    if ([...readsOf(query).lookups].some((table) => locked.tables.has(table)))
      throw new LockError('the lock has no rows in which values could be looked up')
  }
  return {
    ...routed,
    async query(table, query) {
      assertNoLookup(query)
      return routed.query(table, query)
    },
    stream(table, query) {
      assertNoLookup(query)
      return routed.stream(table, query)
    },
    async write(table, query, file, options) {
      assertNoLookup(query)
      return routed.write(table, query, file, options)
    },
    async numbers(table, of, where) {
      assertNoLookup([of, where])
      return routed.numbers(table, of, where)
    },
    summary: (table, of) => (locked.tables.has(table) ? locked.summary!(table, of) : null),
    select(statement) {
      const named = [...locked.tables.keys()].find((table) =>
        new RegExp(`\\b${table}\\b`, 'i').test(statement),
      )
      return named === undefined ? others.select(statement) : locked.select(statement)
    },
    async close() {
      await locked.close()
      await others.close()
    },
  }
}
