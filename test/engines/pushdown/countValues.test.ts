import { expect, it } from 'vitest'
import { countValues } from '../../../src/engines/pushdown/countValues.ts'
import type { Column } from '../../../src/sql/column.ts'

const columns = Array.from({ length: 401 }, (_, i): Column => ({
  name: `v${i}`,
  type: 'integer',
  nativeType: 'BIGINT',
}))

it('counts the values of 400 columns a statement, and makes those without a value null', async () => {
  const sizes: number[] = []
  const { rows, columns: found } = await countValues(columns, ({ select }) => {
    const names = Object.keys(select)
    sizes.push(names.length - 1)
    return Promise.resolve([{ ...Object.fromEntries(names.map((name) => [name, 1])), c0: 0, rows: 5 }])
  })
  expect(sizes).toEqual([400, 1])
  expect(rows).toBe(5)
  expect(found.flatMap(({ name, type }) => (type === 'null' ? [name] : []))).toEqual(['v0', 'v400'])
})

it('leaves the types of a table without rows', async () => {
  const { columns: found } = await countValues(columns.slice(0, 1), () =>
    Promise.resolve([{ rows: 0, c0: 0 }]),
  )
  expect(found).toEqual(columns.slice(0, 1))
})
