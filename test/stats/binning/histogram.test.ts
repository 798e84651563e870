import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { histogram } from '../../../src/stats/binning/histogram.ts'

it('takes in lower edges, and the upper one of the last bin', () => {
  const { counts, below, above } = histogram([-1, 0, 0.5, 1, 1, 2, 3, 3.1], [0, 1, 2, 3])
  expect([...counts]).toEqual([2, 2, 2])
  expect({ below, above }).toEqual({ below: 1, above: 1 })
})

it('takes infinite values and infinite edges', () => {
  const values = [-Infinity, 0, Infinity]
  expect(histogram(values, [-1, 1])).toEqual({ counts: Float64Array.of(1), below: 1, above: 1 })
  expect(histogram(values, [-Infinity, 0, Infinity])).toEqual({
    counts: Float64Array.of(1, 2),
    below: 0,
    above: 0,
  })
})

it('loses no value', () => {
  const number = fc.double({ noNaN: true })
  const edges = fc.uniqueArray(number, { minLength: 2, comparator: (a, b) => a === b })
  fc.assert(
    fc.property(fc.array(number), edges, (values, unsorted) => {
      const ascending = unsorted.sort((a, b) => a - b)
      const { counts, below, above } = histogram(values, ascending)
      expect(counts.reduce((a, b) => a + b, below + above)).toBe(values.length)
      counts.forEach((count, i) => {
        const isLast = i === counts.length - 1
        const inside = values.filter(
          (value) =>
            value >= ascending[i]! && (isLast ? value <= ascending[i + 1]! : value < ascending[i + 1]!),
        )
        expect(count).toBe(inside.length)
      })
    }),
  )
})
