import type { Artifact } from '../core/artifact.ts'
import type { ResolvedArtifact } from '../artifacts/resolver.ts'
import type { Tables } from '../core/expectation.ts'
import type { Table } from '../core/table.ts'
import { UsageError } from '../errors/usageError.ts'
import { valueKey } from '../core/metricKey.ts'

/** The warning that reference and sample are the same data; an error where that is to fail. */
export function describeIdentical(
  tables: Tables,
  artifacts: ReadonlyMap<Table, ResolvedArtifact>,
  fail: boolean,
): readonly string[] {
  // A lock has the digest of what was locked.
  const locked = tables.get('reference')?.artifact
  const reference = locked?.lock ? locked : artifacts.get('reference')
  const sample = artifacts.get('sample')
  if (!reference || !sample || !isSame(reference, sample)) return []
  const message = `reference and sample are ${sameData(sample)}: no drift can be found between them`
  if (fail) throw new UsageError(message)
  return [message]
}

/** One file of a database has many tables, and tables of lakes and servers have no digest. */
function isSame(one: Artifact, other: Artifact): boolean {
  if (one.memory ?? other.memory) return one.memory === other.memory
  if (one.digest === null)
    return one.uri === other.uri && one.version !== null && one.version === other.version
  return one.digest === other.digest && valueKey(one.database) === valueKey(other.database)
}

const sameData = ({ digest, memory, version }: Artifact): string => {
  if (digest !== null) return `the same bytes (${digest})`
  return memory ? 'the same object' : `version ${version ?? ''} of one table`
}
