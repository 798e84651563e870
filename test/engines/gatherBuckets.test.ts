import { expect, it } from 'vitest'
import { gatherBuckets, type ReadBlocks } from '../../src/engines/gatherBuckets.ts'
import { column, compare, literal, when, type Expr } from '../../src/sql/ast.ts'

const data: Readonly<Record<string, readonly number[]>> = { x: [3, 1, NaN, 2], y: [5, 4, 4, 4] }
const nameOf = (of: Expr): string => (of.node === 'column' ? of.name : of.node)

/** The passes over the tables, each as its columns, of which none starts before `start` is called. */
function watched() {
  const passes: string[] = []
  let start = (): void => undefined
  const started = new Promise<void>((resolve) => (start = resolve))
  const read: ReadBlocks = async (table, open) => {
    await started
    const { of, take } = open()
    passes.push(`${table}: ${of.map(nameOf).join(' ')}`)
    for (const [i, each] of of.entries()) {
      const values = data[nameOf(each)]
      if (!values) throw new Error(`no column ${nameOf(each)}`)
      take(i, Float64Array.from(values), values.length)
    }
  }
  return { passes, start, buckets: gatherBuckets(read) }
}

const edges = Float64Array.of(2, Infinity)
const counts = { kind: 'counts', edges } as const
const values = { kind: 'values', within: [{ above: 1, upTo: 4 }] } as const

it('answers all requests that are made before the pass in one pass over each table', async () => {
  const { passes, start, buckets } = watched()
  const first = buckets('sample', column('x'), counts)
  const others = [
    buckets('sample', column('y'), { ...values, total: 3 }),
    buckets('sample', column('x'), { ...values, total: 2 }),
    buckets('reference', column('y'), counts),
  ]
  setImmediate(start)
  const found = await Promise.all([first, ...others])
  expect(found.map(({ numbers }) => [...numbers])).toEqual([
    [2, 1],
    [4, 4, 4],
    [3, 2],
    [0, 4],
  ])
  expect(passes.toSorted()).toEqual(['reference: y', 'sample: x y'])
})

it('makes another pass for what is requested later', async () => {
  const { passes, start, buckets } = watched()
  start()
  await buckets('sample', column('x'), counts)
  await buckets('sample', column('x'), counts)
  expect(passes).toEqual(['sample: x', 'sample: x'])
})

it('reads only rows that meet a condition, beside the others', async () => {
  const { start, buckets } = watched()
  const reading: Expr[] = []
  const conditional = gatherBuckets((_, open) => {
    reading.push(...open().of)
    return Promise.resolve()
  })
  const where = compare(column('y'), '>', literal(4))
  await Promise.all([
    conditional('sample', column('x'), counts, where),
    conditional('sample', column('x'), counts),
  ])
  expect(reading).toEqual([when(where, column('x')), column('x')])
  start()
  expect([...(await buckets('sample', column('x'), counts)).numbers]).toEqual([2, 1])
})

it('answers each request alone where one cannot be answered', async () => {
  const { start, buckets } = watched()
  start()
  const found = await Promise.allSettled([
    buckets('sample', column('x'), counts),
    buckets('sample', column('bad'), counts),
    buckets('sample', column('y'), { ...values, total: 99 }),
  ])
  expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})

it('rejects all requests where the table cannot be read', async () => {
  const buckets = gatherBuckets(() => Promise.reject(new Error('no such table')))
  await expect(buckets('sample', column('x'), counts)).rejects.toThrow('no such table')
})
