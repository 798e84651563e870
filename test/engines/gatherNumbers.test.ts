import { expect, it } from 'vitest'
import { gatherNumbers, type ReadNumbers } from '../../src/engines/gatherNumbers.ts'
import { column, compare, literal, type Expr } from '../../src/sql/ast.ts'

const data: Readonly<Record<string, readonly number[]>> = { x: [3, 1, 2], y: [5, 4], x2: [6] }
const nameOf = (of: Expr): string => (of as { name: string }).name

/** The passes over the tables, each as its columns. */
function watched(columns = Infinity): { passes: string[]; numbers: ReturnType<typeof gatherNumbers> } {
  const passes: string[] = []
  const read: ReadNumbers = (table, of) => {
    passes.push(`${table}: ${of.map(nameOf).join(' ')}`)
    const missing = of.find((each) => !(nameOf(each) in data))
    if (missing) return Promise.reject(new Error(`no column ${nameOf(missing)}`))
    return Promise.resolve(of.map((each) => Float64Array.from(data[nameOf(each)]!)))
  }
  return { passes, numbers: gatherNumbers(read, () => columns) }
}

it('reads the columns that are requested together in one pass over each table', async () => {
  const { passes, numbers } = watched()
  const found = await Promise.all([
    numbers('sample', column('x')),
    numbers('reference', column('x')),
    numbers('sample', column('y')),
  ])
  expect(found.map((each) => [...each])).toEqual([
    [3, 1, 2],
    [3, 1, 2],
    [5, 4],
  ])
  expect(passes).toEqual(['sample: x y', 'reference: x'])
})

it('reads few columns at a time of each table by turns, about equally many', async () => {
  const { passes, numbers } = watched(2)
  const read = (['reference', 'sample'] as const).flatMap((table) =>
    ['x', 'y', 'x2'].map((name) => numbers(table, column(name))),
  )
  const found = await Promise.all(read)
  expect(passes).toEqual(['reference: x y', 'sample: x y', 'reference: x2', 'sample: x2'])
  expect(found.map((each) => each.length)).toEqual([3, 2, 1, 3, 2, 1])
})

it('gives everyone an array that is theirs to sort', async () => {
  const { passes, numbers } = watched()
  const sorted = numbers('sample', column('x')).then((values) => [...values.sort()])
  const asRead = numbers('sample', column('x')).then((values) => [...values])
  expect(await Promise.all([sorted, asRead])).toEqual([
    [1, 2, 3],
    [3, 1, 2],
  ])
  expect(passes).toEqual(['sample: x'])
})

it('reads other rows in another pass', async () => {
  const { passes, numbers } = watched()
  await Promise.all([
    numbers('sample', column('x')),
    numbers('sample', column('x'), compare(column('y'), '>', literal(4))),
  ])
  expect(passes).toEqual(['sample: x', 'sample: x'])
})

it('reads each column alone where one cannot be read', async () => {
  const { numbers } = watched()
  const found = await Promise.allSettled([numbers('sample', column('x')), numbers('sample', column('bad'))])
  expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})
