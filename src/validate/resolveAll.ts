import type { ResolvedArtifact } from '../artifacts/resolver.ts'
import type { Table } from '../core/table.ts'
import { artifactsOf, findAll, identifyAll, releaseAll, type SourceOptions } from './findAll.ts'

/** Finds the data without reading more of it than its digest. */
export async function resolveAll(options: SourceOptions): Promise<ReadonlyMap<Table, ResolvedArtifact>> {
  const found = await findAll(options)
  try {
    return await identifyAll(found)
  } catch (cause) {
    await releaseAll(artifactsOf(found))
    throw cause
  }
}
