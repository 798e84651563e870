import { describe, expect, it } from 'vitest'
import { withData } from '../../../dataEngine.ts'

const notes = async (cells: readonly string[]): Promise<readonly string[] | undefined> => {
  const rows = cells.map((cell, i) => `${i};${cell}`)
  const engine = await withData({ sample: `id;x\n${rows.join('\n')}\n` })
  return engine.tables.get('sample')!.notes
}

describe('a column that looks like numbers with a comma', () => {
  it.each([
    ['decimal commas', ['1,5', '-2,75', '3']],
    ['a point for thousands', ['1.234,5', '12.345.678,00']],
    ['a space for thousands', ['1 234,5', '7']],
    ['a comma for thousands', ['1,234', '1,234,567.5', '12.5']],
    ['missing values among them', ['1,5', '', '2,5']],
  ])('is told of: %s', async (_, cells) => {
    expect(await notes(cells)).toEqual([
      'column "x" is read as text, and looks like numbers with a comma; only a decimal point is read, and no separator of thousands; if it is of text, say so with --types x=string',
    ])
  })

  it.each([
    ['a text is among them', ['1,5', 'a,b']],
    ['they are lists', ['1,2,3', '1,2']],
    ['there is no comma', ['12.34.56', '1 234']],
    ['nothing is there', ['', '']],
    ['they are numbers', ['1.5', '2']],
  ])('is not found where %s', async (_, cells) => {
    expect(await notes(cells)).toEqual([])
  })
})

it('is not told of where the column is said to be text', async () => {
  const engine = await withData({ sample: 'id;x\n1;1,5\n' }, { types: { x: 'string' } })
  expect(engine.tables.get('sample')!.notes).toEqual([])
})
