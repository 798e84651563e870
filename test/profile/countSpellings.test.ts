import { expect, it } from 'vitest'
import { countSpellings } from '../../src/profile/countSpellings.ts'
import { withData } from '../dataEngine.ts'

const sample = 'name,size\nann,1\nNA,2\nn/a,3\nNA,4\n-,5\nbob,6\n'

it('counts the texts that seem to mean a missing value, the most common first', async () => {
  const found = await countSpellings(await withData({ sample }), () => false)
  expect([...found]).toEqual([['sample', new Map([['name', { NA: 2, '-': 1, 'n/a': 1 }]])]])
})

it('shows no value of a masked column', async () => {
  const found = await countSpellings(await withData({ sample }), (column) => column === 'name')
  expect(found.size).toBe(0)
})
