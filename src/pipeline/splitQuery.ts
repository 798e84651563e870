import type { Column } from '../sql/column.ts'
import {
  call,
  column,
  compare,
  float,
  literal,
  not,
  row,
  tryCast,
  window,
  type Expr,
  type Query,
} from '../sql/ast.ts'
import { freeName } from './freeName.ts'

/** A prime below 2^61, so that the product of two remainders is a number that engines hold. */
const prime = 2n ** 61n - 1n
const step = 1_442_695_040_888_963_407n
const seedStep = 1_865_811_235_122_147_685n

/**
 * The rows of a split. Row i, counted from 1, has the key y³ mod p, y = (i·a + seed·b) mod p, p = 2^61 − 1; in each class
 * of `stratify` the round(`size` · rows) with the smallest keys are the test. So the split depends on the seed and the
 * order of the rows alone, and on no engine or number of threads.
 */
export function splitQuery(
  columns: readonly Column[],
  {
    size,
    seed,
    stratify,
    part,
  }: { size: number; seed: number; stratify: string | null; part: 'train' | 'test' },
): Query {
  const names = columns.map(({ name }) => name)
  const [rowName, key, rank, total] = ['row', 'key', 'rank', 'total'].map((base) =>
    freeName(base, names),
  ) as [string, string, string, string]
  const asTheyAre = Object.fromEntries(names.map((name) => [name, column(name)]))
  const partitionBy = stratify === null ? [] : [column(stratify)]
  const keyed: Query = { select: { ...asTheyAre, [rowName]: row, [key]: keyOf(row, seed) } }
  const ranked: Query = {
    from: keyed,
    select: {
      ...asTheyAre,
      [rowName]: column(rowName),
      [rank]: window('row_number', null, { partitionBy, orderBy: [column(key), column(rowName)] }),
      [total]: window('count', null, { partitionBy }),
    },
  }
  const share = call('float_multiply', tryCast(column(total), 'float'), float(size))
  const isTest = compare(tryCast(column(rank), 'float'), '<=', call('float_add', share, float(0.5)))
  return {
    from: ranked,
    select: asTheyAre,
    where: part === 'test' ? isTest : not(isTest),
    orderBy: [{ by: column(rowName) }],
  }
}

function keyOf(of: Expr, seed: number): Expr {
  const remainder = (value: Expr): Expr => call('modulo', value, literal(prime))
  const offset = (BigInt(seed) * seedStep) % prime
  const y = remainder(
    call('add', call('multiply', tryCast(of, 'integer'), literal(step % prime)), literal(offset)),
  )
  return remainder(call('multiply', remainder(call('multiply', y, y)), y))
}
