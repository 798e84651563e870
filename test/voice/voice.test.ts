import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../sourceFiles.ts'
import { avoided } from './avoided.ts'
import { count, total } from './count.ts'
import { readableText } from './texts.ts'

const file = join(root, 'test/voice/counts.json')
const known = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>
const counts = count()

test.each(Object.keys(avoided))('"%s" is not used more often than before', (word) => {
  const found = counts[word]!
  expect(
    total(found),
    `in your changes, use instead: ${avoided[word]!.use} (docs/style.md). It is in ${found.size} files`,
  ).toBeLessThanOrEqual(known[word]!)
})

test('counts.json has every avoided word, and no other', () => {
  expect(Object.keys(known)).toEqual(Object.keys(avoided))
})

test('counts words in all files, whatever their case', () => {
  const found = count(
    new Map([
      ['a.md', 'It is told. Tell it.'],
      ['b.md', 'There is no file. This is no file, and nobody told so.'],
    ]),
  )
  expect([...found['tell']!]).toEqual([
    ['a.md', 2],
    ['b.md', 1],
  ])
  expect(total(found['is no']!)).toBe(1)
})

test('reads comments and messages of sources, and no code', () => {
  const source = "const told = 'a message' // a comment\nfail(`a ${told} template`) /** a docstring */"
  expect(readableText(source)).toBe("'a message'\n// a comment\n`a … template`\n/** a docstring */")
})
