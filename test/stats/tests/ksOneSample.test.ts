import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { distributions, type DistributionName } from '../../../src/stats/distributions/distributions.ts'
import { ksOneSample } from '../../../src/stats/tests/ksOneSample.ts'
import { gxCases } from '../gxCases.ts'
import { relativeError } from '../relativeError.ts'

/** A hundred values between 0 and 1, and `scipy.stats.kstest(values, name, args)` of them by SciPy 1.17.1. */
const values = Float64Array.from({ length: 100 }, (_, i) => (((i + 1) * 7919) % 1009) / 1009)
const known: [DistributionName, number[], number, number][] = [
  ['arcsine', [], 0.12623533602714226, 0.07557041740555093],
  ['beta', [2.0, 3.5], 0.299359600800441, 1.9202301407036335e-8],
  ['betaprime', [2, 3], 0.3139910502460377, 2.9234381994814085e-9],
  ['cauchy', [0.5, 0.2], 0.1258575285312422, 0.07705034418705804],
  ['chi', [4, 0, 0.3], 0.21049567512183193, 0.00022944449710223612],
  ['chi2', [5, -1, 0.5], 0.5505580495764146, 5.344619879182274e-29],
  ['cosine', [0.5, 0.2], 0.12871293288897379, 0.06644899789203687],
  ['erlang', [3, 0, 0.2], 0.12633143913249822, 0.07519782390283274],
  ['expon', [-0.01, 0.4], 0.2679866617612081, 7.847409064384464e-7],
  ['f', [3, 7], 0.4486059314049865, 7.030944848306633e-19],
  ['gamma', [2.0, -0.1, 0.3], 0.12164351526603495, 0.09528004203931376],
  ['gumbel_r', [0.4, 0.2], 0.13551359231450816, 0.04608349610866553],
  ['invgamma', [2.5], 0.15195750234511984, 0.017587062705178326],
  ['invweibull', [2.2, 0, 0.4], 0.1944786444382168, 0.0008674024002868893],
  ['laplace', [0.5, 0.2], 0.14546654875597775, 0.026067104136871966],
  ['levy', [-0.1, 0.2], 0.33074585573945936, 3.0010303867214353e-10],
  ['logistic', [0.5, 0.2], 0.08348307856096865, 0.4638302072174654],
  ['lognorm', [0.7, 0, 0.4], 0.15319637119455165, 0.016282431560844787],
  ['norm', [0.5, 0.25], 0.11789583174044904, 0.11438539798768636],
  ['pareto', [2.6, -1], 0.2180297398321796, 0.00011821995791121247],
  ['rayleigh', [-0.2, 0.5], 0.1527146528540888, 0.01677906879941732],
  ['t', [3.0, 0.5, 0.2], 0.13259477558914978, 0.05404680990427843],
  ['triang', [0.3], 0.2016500763972332, 0.0004846741966202176],
  ['uniform', [0, 1], 0.028989098116947498, 0.9999863745595878],
  ['weibull_min', [1.7, 0, 0.6], 0.09375548867496375, 0.3226786642739512],
]

describe('ksOneSample', () => {
  it('is tested with every distribution', () => {
    expect(known.map(([name]) => name).sort()).toEqual(Object.keys(distributions).sort())
  })

  it.each(known)('agrees with SciPy: %s', (name, parameters, d, pValue) => {
    const result = ksOneSample(values, name, parameters)
    expect(relativeError(result?.d ?? NaN, d)).toBeLessThan(1e-12)
    expect(relativeError(result?.pValue ?? NaN, pValue)).toBeLessThan(1e-9)
  })

  it('agrees with SciPy on a single value, and in the tail', () => {
    expect(ksOneSample(Float64Array.of(0.3), 'norm', [1, 2])).toEqual({
      d: expect.closeTo(0.6368306511756191, 14) as number,
      pValue: expect.closeTo(0.7263386976487618, 14) as number,
    })
    const far = ksOneSample(
      values.map((value) => 3 * value),
      'uniform',
    )
    expect(relativeError(far?.pValue ?? NaN, 9.486744756845e-46)).toBeLessThan(1e-9)
  })

  it('is null without values', () => {
    expect(ksOneSample(new Float64Array(), 'norm')).toBeNull()
  })

  it.each<[DistributionName, number[], string]>([
    ['norm', [0, 0], 'not parameters of norm: 0, 0'],
    ['norm', [0, -1], 'not parameters of norm: 0, -1'],
    ['norm', [0, 1, 2], 'not parameters of norm: 0, 1, 2'],
    ['norm', [NaN], 'not parameters of norm: NaN'],
    ['gamma', [], 'not parameters of gamma: none'],
    ['gamma', [-2], 'not parameters of gamma: -2'],
    ['beta', [1], 'not parameters of beta: 1'],
    ['erlang', [1.5], 'not parameters of erlang: 1.5'],
    ['triang', [2], 'not parameters of triang: 2'],
  ])('refuses %s with %s', (name, parameters, message) => {
    expect(() => ksOneSample(values, name, parameters)).toThrow(new RangeError(message))
  })

  it('takes any values, infinite ones too', () => {
    const shapes = { beta: [2, 3], erlang: [2], f: [3, 4], betaprime: [2, 3], triang: [0.4] }
    const names = fc.constantFrom(...(Object.keys(distributions) as DistributionName[]))
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), names, (any, name) => {
        const shape = (shapes as Record<string, number[]>)[name] ?? [1.5].slice(0, distributions[name].shapes)
        const { d, pValue } = ksOneSample(Float64Array.from(any), name, shape) ?? { d: NaN, pValue: NaN }
        expect(d).toBeGreaterThanOrEqual(0)
        expect(d).toBeLessThanOrEqual(1)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
      }),
      { numRuns: 3000 },
    )
  })

  const cases = gxCases('expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than')
  it.each(cases)('answers as Great Expectations: $title', ({ kwargs, data, expected }) => {
    const { column, distribution, params, p_value: least = 0.05 } = kwargs as unknown as Arguments
    const parameters = Array.isArray(params) ? params : Object.values(params)
    const result = ksOneSample(Float64Array.from(data[column] as number[]), distribution, parameters)
    expect(result!.pValue >= least).toBe(expected['success'])
  })
  it.skipIf(cases.length === 0)('knows 9 such cases (not run when the oracle folder is missing)', () => {
    expect(cases).toHaveLength(9)
  })
})

interface Arguments {
  column: string
  distribution: DistributionName
  params: number[] | Record<string, number>
  p_value?: number
}
