import { describe, expect, it } from 'vitest'
import { andersonDarlingSf } from '../../../src/stats/distributions/andersonDarlingSf.ts'
import { cramerVonMisesSf } from '../../../src/stats/distributions/cramerVonMisesSf.ts'
import { relativeError } from '../relativeError.ts'

describe('cramerVonMisesSf', () => {
  // Up to 5 by Csörgő and Faraway's series, beyond by Smirnov's integral; mpmath 1.4, 40 digits
  it.each([
    [0.01, 0.99999413556719013],
    [0.05, 0.87628093104134897],
    [0.17, 0.33399528183110653],
    [0.46136, 0.050000383132651278],
    [1.16786, 0.00099999091487455709],
    [2, 1.2780736172781673e-5],
    [5, 3.0539290331033875e-12],
    [20, 1.0972093165654268e-44],
    [60, 1.192152306499509e-130],
    [140, 2.7543179985263778e-302],
  ])('at %d', (x, known) => expect(relativeError(cramerVonMisesSf(x), known)).toBeLessThan(1e-10))

  it('is defined at the ends', () => {
    expect(cramerVonMisesSf(-1)).toBe(1)
    expect(cramerVonMisesSf(0)).toBe(1)
    expect(cramerVonMisesSf(Infinity)).toBe(0)
    expect(cramerVonMisesSf(0.001)).toBeCloseTo(1, 11)
  })
})

describe('andersonDarlingSf', () => {
  // Up to 3.857 by Anderson and Darling's series, beyond by Smirnov's integral; mpmath 1.4, 40 digits
  it.each([
    [0.05, 0.99999999982685077],
    [0.3, 0.93815763605712305],
    [1, 0.35726667321401909],
    [2.492, 0.050022186359607866],
    [3.857, 0.01024115322986121],
    [6, 0.00096745194152092292],
    [20, 4.4650715383119218e-10],
    [100, 3.6283830982112801e-45],
    [600, 1.0570140193386557e-262],
  ])('at %d', (x, known) => expect(relativeError(andersonDarlingSf(x), known)).toBeLessThan(1e-10))

  it('is defined at the ends', () => {
    expect(andersonDarlingSf(-1)).toBe(1)
    expect(andersonDarlingSf(0)).toBe(1)
    expect(andersonDarlingSf(Infinity)).toBe(0)
    expect(andersonDarlingSf(0.03)).toBeCloseTo(1, 11)
  })
})
