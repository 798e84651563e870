import type { Artifact } from '../../core/artifact.ts'
import type { TableInfo } from '../../core/engine.ts'
import type { Lock } from '../../core/lock.ts'
import { clock } from '../../system/clock.ts'
import { unlockedColumn } from './unlockedColumn.ts'

/** A lock as a table: the columns of what was locked, its rows and its identity. */
export function lockedTable(lock: Lock, artifact: Artifact): TableInfo {
  const { columns, fields, rows } = lock
  const { ref: source, digest, version, timestamp, tags, metadata, parents } = lock.source
  const bounds = [...columns, ...(fields ?? [])].map(({ holds, nulls, nans }) =>
    holds.kind === 'ecdf' ? holds.bound / (rows - nulls - nans) : 0,
  )
  return {
    columns: columns.map(unlockedColumn),
    rows,
    ...(fields && { fields: fields.map(unlockedColumn) }),
    findings: [],
    readAt: clock(process.env)(),
    artifact: {
      ...artifact,
      digest,
      version,
      timestamp,
      ...(tags && { tags }),
      ...(metadata && { metadata }),
      ...(parents && { parents }),
      lock: { source, lockedAt: lock.lockedAt, digest: lock.digest, bound: Math.max(0, ...bounds) },
    },
  }
}
