import type { Engine, TableInfo } from '../../core/engine.ts'
import type { Table } from '../../core/table.ts'

/** An engine whose sample has some columns of another. Only these can be queried. */
export function patchedEngine(original: Engine, part: Engine): Engine {
  const at = (table: Table): Engine => (table === 'sample' ? part : original)
  const { buckets, copyRows } = original
  return {
    ...original,
    tables: new Map(original.tables).set(
      'sample',
      patchedInfo(original.tables.get('sample')!, part.tables.get('sample')!),
    ),
    prepare: (table, ...how) => at(table).prepare(table, ...how),
    query: (table, query) => at(table).query(table, query),
    stream: (table, query) => at(table).stream(table, query),
    write: (table, ...what) => at(table).write(table, ...what),
    numbers: (table, ...what) => at(table).numbers(table, ...what),
    ...(buckets && {
      buckets: (table: Table, ...what) => (at(table).buckets ?? buckets)(table, ...what),
    }),
    ...(copyRows && {
      copyRows: (table: Table, where) => (at(table).copyRows ?? copyRows)(table, where),
    }),
    explain: (table, query) => at(table).explain(table, query),
    close: () => part.close(),
  }
}

function patchedInfo(original: TableInfo, part: TableInfo): TableInfo {
  const columns = new Map(part.columns.map((column) => [column.name, column]))
  return {
    ...original,
    ...part,
    columns: original.columns.map((column) => columns.get(column.name) ?? column),
    readings: new Map([...(original.readings ?? []), ...(part.readings ?? [])]),
  }
}
