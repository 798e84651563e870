import { describe, expect, it } from 'vitest'
import { permutationTest } from '../../../src/stats/resampling/permutationTest.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { unseenDetectable, unseenRows } from '../../../src/stats/tests/unseenRows.ts'

const rowsOf = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(y).reduce((rows, count, i) => rows + (x[i] === 0 ? count : 0), 0)

describe('unseenRows', () => {
  it('is certain of nothing where no class is new', () => {
    expect(unseenRows([3, 2], [1, 0])).toEqual({ rows: 0, pValue: 1 })
  })

  it('is the chance that the one rare class falls whole to the sample', () => {
    // 10 of 20, 9 of 19, 8 of 18.
    const chance = (10 * 9 * 8) / (20 * 19 * 18)
    const { rows, pValue } = unseenRows([10, 0], [7, 3])
    expect(rows).toBe(3)
    expect(pValue).toBeCloseTo(-Math.log1p(-chance), 14)
  })

  it('is never less than the chance over all ways of dealing', () => {
    const random = seededRandom(5)
    const counts = (length: number): number[] => Array.from({ length }, () => Math.floor(random() * 4))
    let compared = 0
    for (let i = 0; i < 2000; i++) {
      const length = 2 + Math.floor(random() * 4)
      const [reference, sample] = [counts(length), counts(length)]
      if (rowsOf(reference, sample) === 0 || Math.max(...reference) === 0) continue
      const exact = permutationTest(reference, sample, rowsOf, { random, resamples: 100_000 })!
      const { pValue } = unseenRows(reference, sample)
      expect(exact.method).toBe('exact')
      if (exact.pValue > 0.2) continue
      compared++
      expect(pValue, `${reference.join()} | ${sample.join()}`).toBeGreaterThan(exact.pValue * (1 - 1e-9))
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('keeps its digits far out', () => {
    expect(unseenRows([1e6, 0], [1e6, 1000]).pValue / 2 ** -1000).toBeCloseTo(1, 0)
  })

  it('takes no longer for many rows in many classes', () => {
    const classes = Array.from({ length: 20_000 }, (_, i) => i % 2)
    const reference = classes.map((isKnown) => 100 * isKnown)
    const sample = classes.map((isKnown) => 100 * (1 - isKnown))
    expect(unseenRows(reference, sample)).toEqual({ rows: 1_000_000, pValue: 0 })
    expect(unseenRows(classes, sample)).toEqual({ rows: 1_000_000, pValue: 0 })
  })

  it('raises no more false alarms than it may, with many rare classes', () => {
    const random = seededRandom(6)
    const classes = 300
    const draw = (rows: number): number[] => {
      const counts = new Array<number>(classes).fill(0)
      for (let i = 0; i < rows; i++) counts[Math.floor(classes ** random()) - 1]!++
      return counts
    }
    let alarms = 0
    for (let i = 0; i < 2000; i++) if (unseenRows(draw(200), draw(150)).pValue <= 0.05) alarms++
    expect(alarms / 2000).toBeLessThan(0.05)
    expect(alarms).toBeGreaterThan(5)
  })
})

describe('unseenDetectable', () => {
  it('is null where no number of rows is enough', () => {
    expect(unseenDetectable(3, 1, 0.05)).toBeNull()
    expect(unseenDetectable(2, 2, 0.05)).toBeNull()
  })

  it('is found as often as it says', () => {
    const [n, m] = [400, 300]
    const share = unseenDetectable(n, m, 0.01)!
    const random = seededRandom(7)
    let found = 0
    for (let i = 0; i < 1000; i++) {
      let fresh = 0
      for (let row = 0; row < m; row++) if (random() < share) fresh++
      if (unseenRows([n, 0], [m - fresh, fresh]).pValue <= 0.01) found++
    }
    expect(found / 1000).toBeGreaterThan(0.75)
    expect(found / 1000).toBeLessThan(0.85)
  })
})
