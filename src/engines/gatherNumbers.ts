import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'

/** Reads columns of numbers of one table in one pass, in the order of the expressions. */
export type ReadNumbers = (
  table: Table,
  of: readonly Expr[],
  where: Expr | undefined,
) => Promise<readonly Float64Array[]>

interface Wanted {
  readonly table: Table
  readonly of: Expr
  readonly where: Expr | undefined
  resolve(numbers: Float64Array): void
  reject(cause: unknown): void
}

/**
 * Gathers the columns that are requested at the same time, so that few passes over a table read them all. Passes follow one
 * another, those of several tables by turns, so that columns that are compared arrive together. Where a pass fails, each of
 * its columns is read alone: one bad cast is one error.
 *
 * @param columnsOf - How many columns of a table are read in one pass at most. Default: all.
 */
export function gatherNumbers(
  read: ReadNumbers,
  columnsOf: (table: Table) => number = () => Infinity,
): Engine['numbers'] {
  let wanted: Wanted[] = []
  let last: Promise<unknown> = Promise.resolve()

  const readAll = async (requests: readonly Wanted[]): Promise<void> => {
    const [{ table, where }] = requests as [Wanted]
    const byExpression = new Map<string, Wanted[]>()
    for (const request of requests) {
      const key = valueKey(request.of)
      const same = byExpression.get(key)
      if (same) same.push(request)
      else byExpression.set(key, [request])
    }
    const groups = [...byExpression.values()]
    try {
      const columns = await read(
        table,
        groups.map(([first]) => first!.of),
        where,
      )
      // Whoever asked may sort the numbers in place, so that nobody shares them.
      for (const [i, group] of groups.entries())
        for (const [j, request] of group.entries())
          request.resolve(j === 0 ? columns[i]! : columns[i]!.slice())
    } catch (cause) {
      if (requests.length > 1) for (const request of requests) await readAll([request])
      else requests[0]!.reject(cause)
    }
  }

  const split = (requests: readonly Wanted[]): readonly (readonly Wanted[])[] => {
    const passes = Math.max(1, Math.ceil(requests.length / columnsOf(requests[0]!.table)))
    const columns = Math.ceil(requests.length / passes)
    return Array.from({ length: passes }, (_, i) => requests.slice(i * columns, (i + 1) * columns))
  }

  const start = (): void => {
    const passes = new Map<string, Wanted[]>()
    for (const request of wanted) {
      const key = valueKey([request.table, request.where])
      passes.set(key, [...(passes.get(key) ?? []), request])
    }
    wanted = []
    for (const requests of inTurns([...passes.values()].map(split))) last = last.then(() => readAll(requests))
  }

  return (table, of, where) =>
    new Promise((resolve, reject) => {
      if (wanted.length === 0) setImmediate(start)
      wanted.push({ table, of, where, resolve, reject })
    })
}

/** The first of each list, then the second of each, and on. */
function* inTurns<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  for (let i = 0; i < longest; i++) for (const list of lists) if (i < list.length) yield list[i]!
}
