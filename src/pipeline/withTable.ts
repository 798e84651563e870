import { asParent } from '../artifacts/registry/findParentVersion.ts'
import { temporaryFolder } from '../system/temporary.ts'
import { resolve } from '../artifacts/resolve.ts'
import type { Parent } from '../core/artifact.ts'
import type { Engine, TableInfo } from '../core/engine.ts'
import { duckdbEngine } from '../engines/duckdb/duckdbEngine.ts'
import type { StepContext } from './step.ts'

export interface OpenInput {
  readonly engine: Engine
  readonly info: TableInfo
  /** The source of what is computed from it. */
  readonly parent: Parent
  /** For its output; removed in the end. */
  readonly folder: string
}

/** The name that the one table of a step has in its queries. */
export const input = 'sample'

/** Opens data for a step. Data that was damaged when it was read is an error: it would be published as if it were whole. */
export async function withTable<T>(
  ref: string,
  context: StepContext,
  use: (open: OpenInput) => Promise<T>,
): Promise<T> {
  const artifact = await resolve(ref, context)
  const { path: folder, remove } = await temporaryFolder('pipeline')
  try {
    const engine = await duckdbEngine(new Map([[input, artifact]]))
    try {
      const info = engine.tables.get(input)!
      const [finding] = info.findings
      if (finding !== undefined) throw new Error(`${ref} is damaged: ${finding}`)
      return await use({ engine, info, folder, parent: await asParent(artifact) })
    } finally {
      await engine.close()
    }
  } finally {
    remove()
    await artifact.release()
  }
}
