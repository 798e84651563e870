import { expect, it } from 'vitest'
import { areNearlyAll } from '../../../../src/engines/duckdb/csv/areNearlyAll.ts'

const formOf = (text: string) => (text === '-' ? 'missing' : text === '1' ? 'value' : 'other')

it.each([
  ['1', true],
  ['1-', true],
  ['-', false],
  ['', false],
  ['-'.repeat(9) + 'x', false],
  ['1'.repeat(9) + 'x', true],
  ['x' + '1'.repeat(9), true],
  ['1'.repeat(8) + 'xx', false],
  ['1'.repeat(18) + 'xxx', false],
])('%s: %s', (texts, are) => {
  expect(areNearlyAll(Array.from(texts), formOf)).toBe(are)
})

it('looks at no more texts than it needs', () => {
  const seen: string[] = []
  const texts = Array.from('xxxxxxxxxxxxxxxxxxxxxxxxxxxxx1')
  areNearlyAll(texts, (text) => {
    seen.push(text)
    return formOf(text)
  })
  expect(seen).toHaveLength(4)
})
