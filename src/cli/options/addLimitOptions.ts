import { Option, type Command } from 'commander'
import { optionGroups } from './optionGroups.ts'
import { duration } from './artifactsParsers.ts'
import { wholeNumber } from './parsers.ts'

/** Declares how much of the machine a run may use. */
export const addLimitOptions = (command: Command): Command =>
  command
    .optionsGroup(optionGroups.limits)
    .addOption(
      new Option(
        '--engine <name>',
        'where checks run: duckdb, or the database of the data (pushdown); default: pushdown above 1,000,000 rows',
      ).choices(['duckdb', 'pushdown']),
    )
    .option('--pull', 'with pushdown, also move the rows that the database cannot compute on')
    .option(
      '--memory-limit <size>',
      'memory of the whole run, e.g. 2GB, from 300MB on; default: 60% of the machine or container',
    )
    .option('--threads <count>', 'threads for the engine', wholeNumber)
    .option('--query-timeout <time>', 'time for each SELECT of the suite, e.g. 10m; default: 60s', duration)
