import type { Artifact } from '../core/artifact.ts'
import type { Engine, TableInfo } from '../core/engine.ts'
import type { Table } from '../core/table.ts'

/** An engine whose tables have the digests of artifacts, which were computed while it opened them. */
export const withDigests = (engine: Engine, artifacts: ReadonlyMap<Table, Artifact>): Engine => ({
  ...engine,
  tables: new Map(
    [...engine.tables].map(([table, info]) => [
      table,
      withDigest(info, artifacts.get(table)?.digest ?? null),
    ]),
  ),
})

/** A lock has the digest of what was locked, and keeps it. */
function withDigest(info: TableInfo, digest: string | null): TableInfo {
  const { artifact } = info
  return artifact && !artifact.lock ? { ...info, artifact: { ...artifact, digest } } : info
}
