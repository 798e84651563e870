import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ColumnType } from '../../src/sql/column.ts'
import { allTests, column } from '../drift/inMemory.ts'
import { root } from '../sourceFiles.ts'

const page = readFileSync(join(root, 'docs/drift.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| `/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const named = rows.flatMap(([, names = '', of = '']) =>
  [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ name, of })),
)

it('names every test of the index once, and no other', () => {
  expect(
    named
      .map(({ name }) => name)

      .toSorted(),
  ).toEqual(allTests.map(({ name }) => name).toSorted())
})

const words: readonly (readonly [string, ColumnType])[] = [
  ['numbers', 'float'],
  ['times', 'timestamp'],
  ['classes', 'string'],
  ['text', 'string'],
  ['booleans', 'boolean'],
]

it.each(named.filter(({ name }) => name !== 'auto'))('$name is of $of', ({ name, of }) => {
  const test = allTests.find((one) => one.name === name)!
  const told = new Set(words.filter(([word]) => of.split(', ').includes(word)).map(([, type]) => type))
  if (of.includes('classes')) told.add('boolean')
  const taken = words.map(([, type]) => type).filter((type) => test.takes(column(type)))
  expect(told).toEqual(new Set(taken))
})
