import { expect, test } from 'vitest'
import type { Artifact } from '../../src/core/artifact.ts'
import type { Engine, TableInfo } from '../../src/core/engine.ts'
import { withDigests } from '../../src/validate/withDigests.ts'

const artifact = { ref: 'x', uri: 'x', format: 'csv', digest: null } as Artifact
const lock = { source: 'x', lockedAt: '', digest: 'sha256:0', bound: 0 }
const engineOf = (info: Partial<TableInfo>): Engine =>
  ({ tables: new Map([['sample', info]]) }) as unknown as Engine
const digested = new Map([['sample', { ...artifact, digest: 'sha256:1' }]])

test.each<[string, Partial<TableInfo>, string | null | undefined]>([
  ['a file', { artifact }, 'sha256:1'],
  ['a lock of a table without a digest', { artifact: { ...artifact, lock } }, null],
  ['a table that a program made', {}, undefined],
])('%s', (_, info, digest) => {
  expect(withDigests(engineOf(info), digested).tables.get('sample')?.artifact?.digest).toBe(digest)
})
