import { UsageError } from '../../errors/usageError.ts'
import type { Found, Resolver } from '../resolver.ts'
import { databaseFile } from './databaseFile.ts'
import { databaseReference, type DatabaseReference } from './databaseReference.ts'
import { databaseServer } from './databaseServer.ts'
import { lakeFormat, lakeTable } from './lakeTable.ts'

/** Finds what the reference names, as far as that shows without opening it. */
type Find = (reference: DatabaseReference) => Promise<Omit<Found, 'ref'>>

const finders: Readonly<Record<string, Find>> = {
  postgres: databaseServer('postgres'),
  mysql: databaseServer('mysql'),
  trino: databaseServer('trino'),
  sqlite: databaseFile('sqlite'),
  duckdb: databaseFile('duckdb'),
  ducklake: databaseFile('ducklake'),
  excel: databaseFile('excel'),
  delta: (reference) => lakeTable('delta', reference),
  iceberg: (reference) => lakeTable('iceberg', reference),
}

/** A table of a database, or a query of it: `postgres://user@host/db?table=public.orders`, `sqlite:shop.db?table=orders`. */
export const database: Resolver = {
  name: 'database',
  takes: async (ref) => (await referenceTo(ref)) !== null,
  async find(ref) {
    const reference = await referenceTo(ref)
    const find = reference && finders[reference.scheme]
    if (!find) throw new UsageError(`${ref}: unknown kind of database`)
    const found = await find(reference)
    return { ref: found.database?.password === undefined ? ref : found.uri, ...found }
  },
}

/** A directory that is a table of a lake needs no scheme. */
async function referenceTo(ref: string): Promise<DatabaseReference | null> {
  const reference = databaseReference(ref)
  if (reference) return reference
  const scheme = await lakeFormat(ref)
  return scheme && { scheme, location: ref, parameters: {} }
}
