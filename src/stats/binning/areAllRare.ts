import { sum } from '../numeric/sum.ts'
import { fewestOf } from './poolRareClasses.ts'

/**
 * Whether `poolRareClasses` makes one class of all, whichever classes of the two samples are the same: the most common
 * ones of both together would be too rare.
 */
export const areAllRare = (reference: readonly number[], sample: readonly number[]): boolean =>
  Math.max(reference.length, sample.length) > 1 &&
  mostOf(reference) + mostOf(sample) < fewestOf(sum(reference), sum(sample))

const mostOf = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0)
