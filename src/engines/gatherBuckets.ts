import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import { when, type Expr } from '../sql/ast.ts'
import { answerInBlocks } from '../stats/binning/answerInBlocks.ts'
import type { SampleAnswer, SampleRequest } from '../stats/binning/bucketRequest.ts'

/** Columns of doubles to read, and what takes them block by block, with NaN for what is missing. */
export interface BlockReading {
  readonly of: readonly Expr[]
  readonly take: (column: number, block: Float64Array, rows: number) => void
}

/** Makes a pass over a table, and learns what to read when it is its turn. */
export type ReadBlocks = (table: Table, open: () => BlockReading) => Promise<void>

/** DuckDB gives 2,048 rows at a time. */
const rowsOfBlock = 2 ** 16

interface Wanted {
  readonly of: Expr
  readonly request: SampleRequest
  resolve(answer: SampleAnswer): void
  reject(cause: unknown): void
}

/**
 * Answers requests for the doubles of a table with one pass over it, in which no column is held: all those that are made before
 * it is its turn. Where a pass fails, each of its requests is answered alone: one bad cast is one error.
 */
export function gatherBuckets(read: ReadBlocks): NonNullable<Engine['buckets']> {
  const waiting = new Map<Table, Wanted[]>()

  const pass = async (table: Table, requests: () => readonly Wanted[]): Promise<void> => {
    const opened: Wanted[] = []
    let finish = (): void => undefined
    try {
      await read(table, () => {
        opened.push(...requests())
        const { finish: end, ...reading } = readingOf(opened)
        finish = end
        return reading
      })
      finish()
    } catch (cause) {
      const failed = opened.length > 0 ? opened : requests()
      if (failed.length > 1) for (const each of failed) await pass(table, () => [each])
      else for (const each of failed) each.reject(cause)
    }
  }
  const close = (table: Table): readonly Wanted[] => {
    const wanted = waiting.get(table) ?? []
    waiting.delete(table)
    return wanted
  }

  return (table, of, request, where) =>
    new Promise((resolve, reject) => {
      const wanted = { of: where ? when(where, of) : of, request, resolve, reject }
      const others = waiting.get(table)
      if (others) others.push(wanted)
      else {
        waiting.set(table, [wanted])
        void pass(table, () => close(table))
      }
    })
}

/** Reads each column once, whatever the number of its requests. */
function readingOf(wanted: readonly Wanted[]): BlockReading & { readonly finish: () => void } {
  const keys = wanted.map(({ of }) => valueKey(of))
  const columns = [...new Set(keys)]
  const answers = wanted.map(({ request }) => answerInBlocks(request))
  const ofColumn = columns.map((column) =>
    inLargeBlocks((block, rows) => {
      for (const [i, each] of answers.entries()) if (keys[i] === column) each.add(block, rows)
    }),
  )
  return {
    of: columns.map((column) => wanted[keys.indexOf(column)]!.of),
    take(column, block, rows) {
      ofColumn[column]!.take(block, rows)
    },
    finish() {
      for (const { end } of ofColumn) end()
      for (const [i, answer] of answers.map((each) => each.done()).entries()) wanted[i]!.resolve(answer)
    },
  }
}

/**
 * Joins blocks: the counts of one column fit into the processor's cache and those of all don't, so that to change from one to the
 * other after each small block takes three times as long.
 */
function inLargeBlocks(add: (block: Float64Array, rows: number) => void) {
  const block = new Float64Array(rowsOfBlock)
  let rows = 0
  const end = (): void => {
    add(block, rows)
    rows = 0
  }
  return {
    take(next: Float64Array, count: number): void {
      if (rows + count > rowsOfBlock) end()
      block.set(count === next.length ? next : next.subarray(0, count), rows)
      rows += count
    },
    end,
  }
}
