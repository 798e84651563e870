import { expect, it } from 'vitest'
import type { Artifact } from '../../src/core/artifact.ts'
import type { TableInfo } from '../../src/core/engine.ts'
import type { Expectation } from '../../src/core/expectation.ts'
import type { Status } from '../../src/core/outcome.ts'
import type { Table } from '../../src/core/table.ts'
import { run } from '../../src/runner/run.ts'

const readAt = new Date('2021-07-12T10:00:00Z')

const artifact: Artifact = {
  ref: 'songs.csv:v1',
  uri: 'file:///songs.csv',
  format: 'csv',
  files: ['songs.csv'],
  bytes: 1,
  digest: `sha256:${'a'.repeat(64)}`,
  version: 'v1',
  timestamp: '2021-07-12T07:41:02.000Z',
}

/** What is asked of artifacts that differ so from an ordinary one, and what must come of it. */
export interface ArtifactCase<P> {
  readonly name: string
  readonly params: P
  readonly sample?: Partial<Artifact>
  readonly reference?: Partial<Artifact>
  readonly status: Status
  readonly message: string
}

/** Runs each case without an engine: no cell may be asked for. Status and message must be exactly so. */
export function judgesArtifacts<P>(
  make: (params: P) => Expectation,
  cases: readonly ArtifactCase<P>[],
): void {
  it.each(cases)('$status: $name', async ({ params, sample, reference, status, message }) => {
    const tables = new Map<Table, TableInfo>([['sample', infoOf({ ...artifact, ...sample })]])
    if (reference) tables.set('reference', infoOf({ ...artifact, ...reference }))
    expect(await outcome(make(params), tables)).toMatchObject({ status, message })
  })

  it('error: a table that was made by a program', async () => {
    const tables = new Map<Table, TableInfo>([
      ['sample', { columns: [], rows: 1, findings: [] }],
      ['reference', infoOf(artifact)],
    ])
    expect(await outcome(make(cases[0]!.params), tables)).toMatchObject({
      status: 'error',
      message: 'the sample was not read from a file, so it has no digest, version or time',
    })
  })
}

const infoOf = (of: Artifact): TableInfo => ({ columns: [], rows: 1, findings: [], artifact: of, readAt })

async function outcome(expectation: Expectation, tables: ReadonlyMap<Table, TableInfo>) {
  const engine = { tables, prepare: () => Promise.resolve() } as never
  const { results } = await run([expectation], engine, { alpha: 0.05, correction: 'none', maxExamples: 5 })
  return results[0]!
}
