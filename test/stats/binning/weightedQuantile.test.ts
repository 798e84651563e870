import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { quantile } from '../../../src/stats/binning/quantile.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { weightedQuantile } from '../../../src/stats/binning/weightedQuantile.ts'
import { anySamples } from '../samples.ts'

it('is the quantile of the values written out', () => {
  fc.assert(
    fc.property(anySamples, fc.nat(20), ([sample], twentieths) => {
      const { values, x } = tally(sample, new Float64Array())
      // Both zeros are one.
      const ascending = sample.map((value) => value + 0).sort()
      expect(weightedQuantile(values, x)(twentieths / 20)).toBe(quantile(ascending, twentieths / 20))
    }),
  )
})
