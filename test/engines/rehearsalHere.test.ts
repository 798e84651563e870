import { expect, it } from 'vitest'
import { rehearsalHere } from '../../src/engines/rehearsalHere.ts'
import { column, countAll } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

it('notes queries of all kinds in order, and runs none', async () => {
  const rehearsal = rehearsalHere(await withData({ sample: 'x\n1\n' }))
  const { engine } = rehearsal
  const answered: unknown[] = []
  const note = (answer: unknown): void => void answered.push(answer)
  void engine.query('sample', { select: { rows: countAll } }).then(note)
  void engine.numbers('sample', column('x')).then(note)
  void engine
    .buckets?.('sample', column('x'), { kind: 'counts', edges: Float64Array.of(Infinity) })
    .then(note)
  void engine
    .stream('sample', { select: { x: column('x') } })
    [Symbol.asyncIterator]()
    .next()
    .then(note)
  const noted = await rehearsal.statements()
  expect(noted.map(({ text }) => text)).toEqual([
    'SELECT count(*) AS "rows" FROM "sample"',
    'SELECT "x" AS "value" FROM "sample"',
    'SELECT "x" AS "value" FROM "sample"',
    'SELECT "x" AS "x" FROM "sample"',
  ])
  expect(noted[0]).toMatchObject({ engine: 'duckdb', table: 'sample', moves: null })
  expect(answered).toEqual([])
})
