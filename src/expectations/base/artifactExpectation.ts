import { z } from 'zod'
import type { Artifact } from '../../core/artifact.ts'
import { expectation, type ExpectationFactory } from '../../core/expectation.ts'
import type { Table } from '../../core/table.ts'
import type { Outcome } from '../../core/outcome.ts'
import { tableName } from '../../core/tableName.ts'

/** The parameter by which an expectation of artifacts says which it is about. */
export const table = z
  .string()
  .min(1)
  .default('sample')
  .describe('Name of the table: `sample`, `reference`, or one that the suite names under `tables`.')

export interface ArtifactParams {
  readonly table: string
}

export interface ArtifactClaim<P extends ArtifactParams, I extends object> {
  readonly type: string
  readonly params: z.ZodType<P, I>
  /** A second table whose artifact it is compared with. */
  other?(params: P): Table
  judge(params: P, artifact: Artifact, seen: { readonly readAt: Date; readonly other: Artifact }): Outcome
}

/** An expectation of what a table was read from: its digest, version, time, tags and parents, and no cell of it. */
export function artifactExpectation<P extends ArtifactParams, I extends object>(
  claim: ArtifactClaim<P, I>,
): ExpectationFactory<P, I> {
  const tablesOf = (params: P): readonly Table[] => [params.table, claim.other?.(params) ?? params.table]
  return expectation({
    type: claim.type,
    params: claim.params,
    tables: [],
    columns: () => [],
    others: (params) => [...new Set(tablesOf(params))].map((table) => ({ table, columns: [] })),
    metrics: () => ({}),
    judge(params, _, tables) {
      const [own, other] = tablesOf(params).map((table) => {
        const { artifact, readAt } = tables.get(table)!
        if (!artifact || !readAt)
          throw new Error(
            `${tableName(table)} was not read from a file, so it has no digest, version or time`,
          )
        return { artifact, readAt }
      })
      return claim.judge(params, own!.artifact, { readAt: own!.readAt, other: other!.artifact })
    },
  })
}
