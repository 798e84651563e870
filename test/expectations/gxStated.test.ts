import { describe, expect, it } from 'vitest'
import { haveOracles } from '../oracles.ts'
import { gxStated, ours } from './gxCase.ts'
import { gxDifferences } from './gxDifferences.ts'

describe.skipIf(!haveOracles)(
  'answers as stated where Great Expectations 1.2.0 has no answer any more (NOT RUN without ../shared/oracles: 19 cases)',
  () => {
    const wanted = gxStated.filter(({ id }) => !(id in gxDifferences))
    it('in 19 cases', () => {
      expect(wanted).toHaveLength(19)
    })

    const of = (cases: typeof wanted) =>
      cases.map((gxCase) => [gxCase.expectation, gxCase.title, gxCase] as const)
    const refused = wanted.filter(({ expected }) => expected.traceback_substring !== undefined)

    it.each(of(wanted.filter((gxCase) => !refused.includes(gxCase))))(
      '%s: %s',
      async (_type, _title, gxCase) => {
        const { success, result, observed_value = result?.observed_value } = gxCase.expected
        const { status, observed } = await ours(gxCase)
        expect(status).toBe(success ? 'pass' : 'fail')
        if (observed_value !== undefined)
          expect(Math.abs(Number(observed) - observed_value)).toBeLessThanOrEqual(
            1e-9 * Math.abs(observed_value),
          )
      },
    )

    it.each(of(refused))('%s: %s is refused', async (type, _title, gxCase) => {
      await expect(ours(gxCase)).rejects.toThrow(`${type}: partition_object`)
    })
  },
)
