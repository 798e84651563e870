import type { Command } from 'commander'
import { probability, wholeNumber } from './parsers.ts'

/** Declares how surely more of the same data passes a suggested suite, and how that is estimated. */
export const addSplitOptions = (command: Command): Command =>
  command
    .option(
      '-a, --alpha <rate>',
      'probability that more of the same data may fail the suite',
      probability,
      0.05,
    )
    .option(
      '--splits <count>',
      'number of held-out splits that estimate it; default: 20, fewer for wide tables',
      wholeNumber,
    )
