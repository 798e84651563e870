import { expect, test } from 'vitest'
import { avoided } from './avoided.ts'
import { count, total } from './count.ts'
import { readableText } from './texts.ts'

const counts = count()

test.each(Object.entries(avoided))('"%s" is not used', (word, { use }) => {
  expect([...counts[word]!], `use instead: ${use} (docs/style.md)`).toEqual([])
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
