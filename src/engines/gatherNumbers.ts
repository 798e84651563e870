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
 * Gathers the columns that are requested at the same time, so that one pass over a table reads them all. Passes follow one
 * another. Where a pass fails, each of its columns is read alone: one bad cast is one error.
 */
export function gatherNumbers(read: ReadNumbers): Engine['numbers'] {
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

  const start = (): void => {
    const passes = new Map<string, Wanted[]>()
    for (const request of wanted) {
      const key = valueKey([request.table, request.where])
      passes.set(key, [...(passes.get(key) ?? []), request])
    }
    wanted = []
    for (const requests of passes.values()) last = last.then(() => readAll(requests))
  }

  return (table, of, where) =>
    new Promise((resolve, reject) => {
      if (wanted.length === 0) setImmediate(start)
      wanted.push({ table, of, where, resolve, reject })
    })
}
