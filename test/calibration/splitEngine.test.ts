import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { splitEngine, type Split } from '../../src/calibration/splitEngine.ts'
import { column, compare, countAll, literal, type Query } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const rows = 4000
const parquet = `SELECT i::INTEGER AS i, (i % 2)::VARCHAR AS parity FROM range(${rows}) numbers(i)`
const openReference = async (): Promise<Engine> =>
  withData({ reference: { parquet }, sample: { parquet: 'SELECT 1 AS never_read' } })
const half: Split = { seed: 0, number: 1, share: 0.5 }

const numbersOf = async (engine: Engine, table: string): Promise<ReadonlySet<number>> =>
  new Set(await engine.numbers(table, column('i')))

async function partsOf(split: Split): Promise<readonly [ReadonlySet<number>, ReadonlySet<number>]> {
  const parts = await splitEngine(await openReference(), split)
  return [await numbersOf(parts, 'reference'), await numbersOf(parts, 'sample')]
}

const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((value) => b.has(value)).length

/** Six standard deviations of a count of rows that each come with a chance. */
const give = (chance: number): number => 6 * Math.sqrt(rows * chance * (1 - chance))

describe('two halves', () => {
  it('have every row once', async () => {
    const [reference, sample] = await partsOf(half)
    expect(reference.size + sample.size).toBe(rows)
    expect(common(reference, sample)).toBe(0)
    expect(Math.abs(reference.size - rows / 2)).toBeLessThan(give(0.5))
  })

  it('are the same again by the same seed', async () => {
    expect(await partsOf(half)).toEqual(await partsOf(half))
  })

  it.each([
    ['the next of the seed', { ...half, number: 2 }],
    ['of another seed', { ...half, seed: 1 }],
    ['of split 11, whose name starts as that of split 1', { ...half, number: 11 }],
  ])('know nothing of those %s', async (_, other) => {
    const [[reference], [its]] = [await partsOf(half), await partsOf(other)]
    expect(Math.abs(common(reference, its) - rows / 4)).toBeLessThan(give(0.25))
  })

  it('know nothing of the order of the rows', async () => {
    const [reference] = await partsOf(half)
    const neighbours = [...reference].filter((value) => reference.has(value + 1)).length
    expect(Math.abs(neighbours - rows / 4)).toBeLessThan(give(0.25))
  })
})

it('smaller parts leave rows out', async () => {
  const [reference, sample] = await partsOf({ ...half, share: 0.1 })
  expect(common(reference, sample)).toBe(0)
  for (const { size } of [reference, sample]) expect(Math.abs(size - rows / 10)).toBeLessThan(give(0.1))
})

describe('whatever is asked of a part', () => {
  const even = compare(column('parity'), '=', literal('0'))
  const count: Query = { select: { n: countAll } }

  it('is of its rows alone: queries, streams and numbers, with and without a condition', async () => {
    const parts = await splitEngine(await openReference(), half)
    const sample = await numbersOf(parts, 'sample')
    const evens = [...sample].filter((value) => value % 2 === 0).length
    expect(await parts.query('sample', count)).toEqual([{ n: sample.size }])
    expect(await parts.query('sample', { ...count, where: even })).toEqual([{ n: evens }])
    expect(await parts.numbers('sample', column('i'), even)).toHaveLength(evens)
    const nested: Query = { from: { select: { p: column('parity') }, groupBy: [column('parity')] }, ...count }
    expect(await parts.query('sample', nested)).toEqual([{ n: 2 }])
    const streamed: unknown[] = []
    for await (const batch of parts.stream('sample', { select: { i: column('i') } })) streamed.push(...batch)
    expect(streamed).toHaveLength(sample.size)
  })

  it('is known of its table: the columns of the reference, its own number of rows', async () => {
    const engine = await openReference()
    const { tables } = await splitEngine(engine, half)
    expect(tables.get('sample')!.columns).toEqual(engine.tables.get('reference')!.columns)
    expect(tables.get('reference')!.rows + tables.get('sample')!.rows).toBe(rows)
  })

  it('cannot be a statement of the user’s own', async () => {
    const parts = await splitEngine(await openReference(), half)
    expect(() => parts.select('SELECT 1')).toThrow('a query of your own reads whole tables')
  })
})
