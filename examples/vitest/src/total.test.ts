import { expect, test } from 'vitest'
import { total } from './total.ts'

test('a total has whole cents', () => {
  expect(total(0.1, 3)).toBe(0.3)
})
