import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { songFiles } from '../fixtures/make.ts'
import { orderFiles } from '../fixtures/makeOrders.ts'

it.each(Object.entries(songFiles))('fixtures/songs/%s is what make.ts makes', (file, make) => {
  const committed = readFileSync(new URL(`../fixtures/songs/${file}`, import.meta.url))
  expect(committed.equals(Buffer.from(make()))).toBe(true)
})

it.each(Object.entries(orderFiles))('fixtures/orders/%s is what makeOrders.ts makes', (file, make) => {
  expect(readFileSync(new URL(`../fixtures/orders/${file}`, import.meta.url), 'utf8')).toBe(make())
})
