import { expect, test } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { heldNumbers } from '../../src/metrics/heldNumbers.ts'
import { column } from '../../src/sql/ast.ts'

const tables = new Map(
  ['reference', 'sample'].map((table) => [table, { columns: [], rows: 60, findings: [] }]),
)

/** An engine whose tables have 60 rows each, of which `present` aren't missing, and that may hold 100 numbers. */
const engineOf = (present: number): Engine =>
  ({
    tables,
    limitFor: (numbers: number) => (numbers > 100 ? '1 GB' : null),
    query: () => Promise.resolve([{ n: BigInt(present) }]),
    numbers: () => Promise.resolve(new Float64Array(present)),
  }) as unknown as Engine

const n = column('n')

test('a pair that fits is read', async () => {
  const { reference, sample } = await heldNumbers({ reference: n, sample: n }, engineOf(50))
  expect([reference.length, sample.length]).toEqual([50, 50])
})

test('a pair that does not fit is an error that names a limit', async () => {
  await expect(heldNumbers({ reference: n, sample: n }, engineOf(55))).rejects.toThrow(
    "its 110 numbers don't fit into memory. Pass --memory-limit 1GB.",
  )
})

test('one table alone may fit where two do not', async () => {
  const { reference, sample } = await heldNumbers({ reference: null, sample: n }, engineOf(60))
  expect([reference, sample.length]).toEqual([null, 60])
})
