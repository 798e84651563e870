import { describe, expect, it } from 'vitest'
import { csvText } from '../../src/mutation/csvText.ts'
import { mutations } from '../../src/mutation/mutations/index.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { sampleGrid } from './sampleGrid.ts'

const grid = sampleGrid()
const original = csvText(grid)
const textOf = (name: string, seed: number): string | null => {
  const mutation = mutations.find((each) => each.name === name)!
  const mutant = mutation.mutate(grid, seededRandom(seed, name))
  return mutant && (mutant.damage ?? String)(csvText(mutant.grid))
}
const all = mutations.map(({ name }) => name)

it('has about 50 corruptions, each with a name of its own', () => {
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(40)
})

describe.each(all.filter((name) => name !== 'stale copy'))('%s', (name) => {
  it('changes the data, in the same way for the same seed', () => {
    expect(textOf(name, 1)).not.toBe(original)
    expect(textOf(name, 1)).not.toBeNull()
    expect(textOf(name, 1)).toBe(textOf(name, 1))
  })

  it('leaves the grid as it was', () => {
    textOf(name, 2)
    expect(csvText(grid)).toBe(original)
  })
})

it('a stale copy is the data itself', () => expect(textOf('stale copy', 1)).toBe(original))

it.each([
  ['truncated table', 81],
  ['doubled table', 401],
  ['empty table', 1],
])('%s: %d lines', (name, lines) => {
  expect(textOf(name, 1)!.trimEnd().split('\n')).toHaveLength(lines)
})

it('moves all times by 5 hours, over midnight too', () => {
  const text = textOf('time zone', 1)!
  expect(text).toMatch(/2024-05-01 (15:00:00|17:30:00)/)
  const late = { columns: [{ name: 't', type: 'timestamp' as const }], rows: [['2024-02-28 23:15:00.25']] }
  const { grid: moved } = mutations.find(({ name }) => name === 'time zone')!.mutate(late, seededRandom(1))!
  expect(moved.rows).toEqual([['2024-02-29 04:15:00']])
})

it('has no mutant of a table that lacks the columns for it', () => {
  const empty = { columns: [{ name: 'a', type: 'null' as const }], rows: [] }
  const made = mutations.filter(({ mutate }) => mutate(empty, seededRandom(1)) !== null)
  expect(made.map(({ name }) => name)).not.toContain('decimal point')
  expect(made.map(({ name }) => name)).toContain('extra column')
})
