import { expect, it } from 'vitest'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/expectColumnCategoriesToMatchReference.ts'
import { expectColumnValuesToBeInSet } from '../../src/expectations/expectColumnValuesToBeInSet.ts'
import { maskExpectation } from '../../src/masking/maskExpectation.ts'
import { resultOf, runOn } from '../dataEngine.ts'

const data = { reference: 'a,b\nzebra,1\nzebra,2\n', sample: 'a,b\nyak,1\nyak,2\n' }
const isMasked = (column: string): boolean => column === 'a'
const inSet = (column: string) => expectColumnValuesToBeInSet({ column, valueSet: ['cow'] })

it('tells neither examples nor classes of a hidden column, and fails all the same', async () => {
  for (const expectation of [inSet('a'), expectColumnCategoriesToMatchReference({ column: 'a' })]) {
    expect(JSON.stringify(await resultOf(expectation, data))).toContain('yak')
    const masked = await resultOf(maskExpectation(expectation, isMasked), data)
    expect(masked.status).toBe('fail')
    expect(JSON.stringify(masked)).not.toMatch(/yak|zebra/)
  }
})

it('leaves other columns as they are', async () => {
  const expectation = inSet('b')
  expect(await resultOf(maskExpectation(expectation, isMasked), data)).toEqual(
    await resultOf(expectation, data),
  )
})

it('reaches the columns that a pattern selects', async () => {
  const ofMany = expectColumnValuesToBeInSet({ column: { glob: '*' }, valueSet: ['cow'] })
  const { results } = await runOn(data, [maskExpectation(ofMany, isMasked)])
  expect(results.map(({ column, unexpected }) => [column, unexpected?.examples.length])).toEqual([
    ['a', 0],
    ['b', 2],
  ])
})
