import type { Mutation } from '../mutation.ts'
import { classes } from './classes.ts'
import { columns } from './columns.ts'
import { keys } from './keys.ts'
import { missing } from './missing.ts'
import { numbers } from './numbers.ts'
import { rows } from './rows.ts'
import { texts } from './texts.ts'
import { times } from './times.ts'

/** All ways in which data is corrupted. */
export const mutations: readonly Mutation[] = [
  ...rows,
  ...columns,
  ...missing,
  ...keys,
  ...numbers,
  ...classes,
  ...texts,
  ...times,
]
