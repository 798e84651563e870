import type { Command } from 'commander'
import { optionGroups } from './optionGroups.ts'
import { wholeNumber } from './parsers.ts'

/** Declares how much of the machine a run may use. */
export const addLimitOptions = (command: Command): Command =>
  command
    .optionsGroup(optionGroups.limits)
    .option('--memory-limit <size>', 'memory for the engine, e.g. 2GB; the rest goes to temporary files')
    .option('--threads <count>', 'threads for the engine', wholeNumber)
