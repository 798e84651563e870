import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyInto } from '../../../src/artifacts/local/copyInto.ts'
import { everyFileIn, temporary } from '../temporary.ts'

function files(...names: string[]): string[] {
  const folder = temporary()
  return names.map((name) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name)
    return join(folder, name)
  })
}

test.each<[sources: string[], copies: string[]]>([
  [['a/b/x.csv'], ['x.csv']],
  [
    ['a/x.csv', 'a/y.csv'],
    ['x.csv', 'y.csv'],
  ],
  [
    ['a/x.csv', 'a/b/y.csv', 'a/c/y.csv'],
    ['b/y.csv', 'c/y.csv', 'x.csv'],
  ],
  [
    ['a/b/x.csv', 'a/c/x.csv'],
    ['b/x.csv', 'c/x.csv'],
  ],
])('%j become %j', async (sources, copies) => {
  const folder = temporary()
  const made = await copyInto(join(folder, 'new'), files(...sources))
  expect(everyFileIn(join(folder, 'new'))).toEqual(copies)
  expect(made.map((file) => readFileSync(file, 'utf8'))).toEqual(sources)
})

test('the same again is no mistake, but nothing is overwritten', async () => {
  const folder = temporary()
  await copyInto(folder, files('x.csv'))
  await copyInto(folder, files('x.csv'))
  writeFileSync(join(folder, 'x.csv'), 'mine')
  await expect(copyInto(folder, files('x.csv'))).rejects.toThrow(
    `${join(folder, 'x.csv')} could not be written: file already exists with different content`,
  )
  expect(everyFileIn(folder)).toEqual(['x.csv'])
  expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('mine')
})
