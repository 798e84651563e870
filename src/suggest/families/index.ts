import type { RuleFamily } from '../suggestion.ts'
import { classSets } from './classSets.ts'
import { classShares } from './classShares.ts'
import { columnSet } from './columnSet.ts'
import { formats } from './formats.ts'
import { keys } from './keys.ts'
import { lengths } from './lengths.ts'
import { nullability } from './nullability.ts'
import { order } from './order.ts'
import { pairs } from './pairs.ts'
import { patterns } from './patterns.ts'
import { quantiles } from './quantiles.ts'
import { ranges } from './ranges.ts'
import { rowCount } from './rowCount.ts'
import { sums } from './sums.ts'
import { types } from './types.ts'

/** All families of rules, in the order of rules that are equally certain. */
export const families: readonly RuleFamily[] = [
  columnSet,
  types,
  keys,
  order,
  pairs,
  sums,
  nullability,
  classSets,
  ranges,
  formats,
  patterns,
  lengths,
  classShares,
  quantiles,
  rowCount,
]
