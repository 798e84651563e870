import { expect, it } from 'vitest'
import { isKeyName } from '../../src/columns/isKeyName.ts'

it.each(['id', 'customer_id', 'userId', 'Product Key', 'ORDER-ID', 'uuid_2'])('%s names a key', (name) => {
  expect(isKeyName(name)).toBe(true)
})

it.each(['', 'paid', 'humidity', 'id_count', 'keyboard', 'price'])('%s names none', (name) => {
  expect(isKeyName(name)).toBe(false)
})
