import type { DriftOptions } from '../../core/driftOptions.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { JointNumbers } from '../../metrics/jointNumbers.ts'
import type { PendingTest } from '../../core/outcome.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { energyTest } from '../../stats/tests/energyTest.ts'
import { concat } from '../../stats/numeric/concat.ts'
import { moments } from '../../stats/numeric/moments.ts'
import { permutationPValue, resamplingPlan } from './permutationPValue.ts'

/** The energy test of several columns together, or why it cannot be made. */
export function jointResult(
  names: readonly string[],
  reference: JointNumbers,
  sample: JointNumbers,
  options: DriftOptions,
): PendingTest | string {
  const few = reference.count < 2 ? 'reference' : sample.count < 2 ? 'sample' : null
  if (few) return `fewer than two rows of the ${few} have all of the numbers`
  const scales = names.map((_, k) => scaleOf(columnsOf(reference, sample, names.length, k)))
  const standardised = ({ values, count }: JointNumbers) => ({
    count,
    values: values.map((value, i) => value / scales[i % names.length]!),
  })
  const { random, resamples, enough } = resamplingPlan({ options, stream: `energy of ${names.join()}` })
  const tested = energyTest(standardised(reference), standardised(sample), {
    random,
    enough,
    permutations: resamples,
  })
  if (!tested) return 'constant'
  if (!Number.isFinite(tested.statistic)) return 'the numbers are too large for distances'
  const { method, ...p } = permutationPValue({ ...tested, method: 'permutation' }, options)
  const shifts = names.map((column, k) => ({ column, shift: shiftOf(reference, sample, names.length, k) }))
  shifts.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
  const what = `energy distance ${formatNumber(tested.statistic)} of ${formatCount(names.length, 'column')} together`
  const leftOut = reference.rows - reference.complete + (sample.rows - sample.complete)
  const without =
    leftOut > 0 ? `; ${formatCount(leftOut, 'row')} with missing or infinite values left out` : ''
  return {
    test: {
      name: 'energy_test',
      statistic: tested.statistic,
      ...p,
      method: `${method} of ${formatCount(reference.count)} and ${formatCount(sample.count, 'row')}`,
      effect: {
        name: 'energy coefficient',
        value: tested.coefficient,
        negligible: 0.0001,
        interval: tested.interval,
        detectable: { basis: 'no formula is known for a test by permutation' },
      },
      n: { reference: reference.count, sample: sample.count },
    },
    rejected: `joint distribution moved: ${what}; ${shifts[0]!.column} alone moved most, its mean by ${formatNumber(shifts[0]!.shift)} standard deviations${without}`,
    notRejected: `no drift: ${what}${without}`,
    observed: { shifts, leftOut },
  }
}

/** One of the columns, of both tables. */
const columnsOf = (x: JointNumbers, y: JointNumbers, columns: number, k: number): Float64Array =>
  concat(columnOf(x, columns, k), columnOf(y, columns, k))

const columnOf = ({ values }: JointNumbers, columns: number, k: number): Float64Array =>
  values.filter((_, i) => i % columns === k)

/** The standard deviation of both tables as one, which no permutation changes; 1 for a constant. */
const scaleOf = (values: Float64Array): number => Math.sqrt(moments(values)?.variance ?? 0) || 1

function shiftOf(reference: JointNumbers, sample: JointNumbers, columns: number, k: number): number {
  const mean = (of: JointNumbers): number => moments(columnOf(of, columns, k))?.mean ?? 0
  return (mean(sample) - mean(reference)) / scaleOf(columnsOf(reference, sample, columns, k))
}
