import { expect, it } from 'vitest'
import { expectColumnValuesToBeUnique } from '../../src/expectations/expectColumnValuesToBeUnique.ts'
import { resultOf } from '../dataEngine.ts'

const unique = expectColumnValuesToBeUnique({ column: 'x' })

it('passes where every value occurs once; missing values are not looked at', async () => {
  const result = await resultOf(unique, { sample: 'x,y\n1,a\n2,b\n,c\n,d\n' })
  expect(result).toMatchObject({ status: 'pass', message: 'all 2 values occur once' })
})

it('counts every occurrence of a value that occurs again, and shows them', async () => {
  const result = await resultOf(unique, { sample: 'x\nb\na\nb\nc\nb\na\n' })
  expect(result).toMatchObject({
    status: 'fail',
    message: '5 of 6 values occur more than once',
    unexpected: { count: 5, total: 6 },
  })
  expect(result.unexpected?.examples.map(({ row }) => row)).toEqual([1, 2, 3, 5, 6])
})

it('looks at each group on its own', async () => {
  const perGroup = expectColumnValuesToBeUnique({ column: 'x', groupBy: 'g' })
  expect(await resultOf(perGroup, { sample: 'x,g\n1,a\n1,b\n2,b\n' })).toMatchObject({ status: 'pass' })
})
