import { expect, it } from 'vitest'
import { classProfile } from '../../src/profile/classProfile.ts'

const side = (counts: Readonly<Record<string, number>>, cut = false) => ({
  counts: new Map(Object.entries(counts)),
  cut,
})

it('puts the classes that moved most first, with their share of chi-square', () => {
  const profile = classProfile({
    reference: side({ a: 50, b: 40, gone: 10 }),
    sample: side({ a: 50, b: 20, fresh: 30 }),
  })!
  expect(profile.classes.map(({ name }) => name)).toEqual(['fresh', 'gone', 'b', 'a'])
  expect(profile.classes[0]).toMatchObject({ reference: 0, sample: 30 })
  // By hand: each class gives (a - b)² / (a + b), here 0, 20/3, 10 and 30.
  expect(profile.classes[0]!.contribution).toBeCloseTo(30 / (20 / 3 + 10 + 30), 12)
  expect(profile).toMatchObject({ added: 1, vanished: 1, n: { reference: 100, sample: 100 } })
  expect(profile.others).toEqual({ classes: 0, reference: 0, sample: 0 })
})

it('takes all but the first twelve together', () => {
  const counts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`c${i}`, 100 - i]))
  const profile = classProfile({ reference: null, sample: side(counts) })!
  expect(profile.classes.map(({ name }) => name).slice(0, 3)).toEqual(['c0', 'c1', 'c2'])
  expect(profile.classes).toHaveLength(12)
  expect(profile.classes[0]!.contribution).toBeNull()
  expect(profile.others).toEqual({
    classes: 8,
    reference: null,
    sample: 88 + 87 + 86 + 85 + 84 + 83 + 82 + 81,
  })
  expect(profile).toMatchObject({ added: 0, vanished: 0 })
})

it('is bounded: long names are cut, and too many classes are none', () => {
  const profile = classProfile({ reference: side({ ['x'.repeat(10_000)]: 1 }), sample: side({ y: 1 }) })!
  expect(profile.classes[0]!.name!.length).toBeLessThan(250)
  expect(classProfile({ reference: side({ a: 1 }, true), sample: side({ a: 1 }) })).toBeNull()
  expect(classProfile({ reference: null, sample: null })).toBeNull()
})
