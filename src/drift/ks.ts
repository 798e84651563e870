import { asNumber, asText, isNoNumber, isPresent } from '../cell.ts'
import { isNumeric } from '../column.ts'
import { columnOf } from '../columnOf.ts'
import { driftTest } from '../driftTest.ts'
import { formatCount } from '../formatCount.ts'
import { distinctCount } from '../metrics/distinctCount.ts'
import { ksGap } from '../metrics/ksGap.ts'
import { unexpectedCount } from '../metrics/unexpectedCount.ts'
import { round } from '../round.ts'
import { and, compare, literal } from '../sql.ts'
import { ksPValue } from '../stats/ksPValue.ts'

/**
 * The two-sample Kolmogorov-Smirnov test, as SciPy's `ks_2samp`. NULL and NaN are left out; infinities take part. Where
 * the sample's column is text, what is no number is left out too, and counted.
 */
export const ks = driftTest({
  takes: isNumeric,
  metrics(tables, name) {
    const reference = columnOf(tables, 'reference', name)
    const sample = columnOf(tables, 'sample', name)
    return {
      gap: ksGap(asNumber(reference), asNumber(sample)),
      ...(sample.type === 'string' && {
        texts: unexpectedCount(
          'sample',
          and(isPresent(sample), compare(asText(sample), '<>', literal(''))),
          isNoNumber(sample),
        ),
      }),
      ...(reference.type === 'integer' &&
        sample.type === 'integer' && {
          referenceValues: distinctCount('reference', asNumber(reference)),
          sampleValues: distinctCount('sample', asNumber(sample)),
        }),
    }
  },
  judge({ gap: { statistic, n, constant }, texts, referenceValues, sampleValues }, { unasked, reveal }) {
    if (!statistic) {
      const side = n.reference === 0 ? 'reference' : 'sample'
      return { status: 'skip', message: `not tested: the ${side} has no numbers` }
    }
    if (constant) return { status: 'skip', message: 'not tested: constant' }
    const identifier = referenceValues && sampleValues && [referenceValues, sampleValues].every(isUnique)
    if (unasked && identifier)
      return { status: 'skip', message: 'not tested: an identifier, every value is its own' }
    const { d, numerator, location, sign } = statistic
    const { pValue, method } = ksPValue(numerator, n.reference, n.sample)
    const leftOut = texts?.unexpected ?? 0
    const without =
      leftOut > 0 ? `; ${formatCount(leftOut)} of ${formatCount(texts!.total, 'value')} left out as text` : ''
    return {
      test: { name: 'ks_2samp', statistic: d, pValue, effect: { name: 'D', value: d }, n },
      rejected: `distribution moved: KS D ${round(d)}${reveal ? `, widest at ${round(location, 6)}` : ''}${without}`,
      retained: `no drift: KS D ${round(d)}${without}`,
      observed: { ...(reveal && { location }), sign, method, ...(leftOut > 0 && { leftOut }) },
    }
  },
})

const isUnique = ({ values, distinct }: { values: number; distinct: number }): boolean =>
  values > 1 && values === distinct
