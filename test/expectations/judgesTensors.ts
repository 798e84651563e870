import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import { duckdbEngine } from '../../src/engines/duckdb/duckdbEngine.ts'
import type { Expectation } from '../../src/core/expectation.ts'
import type { Status } from '../../src/core/outcome.ts'
import type { Result } from '../../src/core/report.ts'
import { run } from '../../src/runner/run.ts'
import { temporary } from '../artifacts/temporary.ts'
import { resultOf } from '../dataEngine.ts'

export interface TensorCase<P> {
  readonly name: string
  readonly params: P
  /** Arrays by the names of their files, without `.npy`. */
  readonly arrays: Readonly<Record<string, Buffer>>
  readonly status: Status
  readonly message: string
  /** The rows of the table that break the expectation, as far as they are shown. */
  readonly rows?: readonly number[]
}

/** Runs each case on the engine: status, message and rows must be exactly so. */
export function judgesTensors<P>(make: (params: P) => Expectation, cases: readonly TensorCase<P>[]): void {
  it.each(cases)('$status: $name', async ({ params, arrays, status, message, rows = [] }) => {
    const result = await ranOn(make(params), arrays)
    expect(result).toMatchObject({ status, message })
    expect(result.unexpected?.examples.map(({ row }) => row) ?? []).toEqual(rows)
  })

  it('error: a table that is not of arrays', async () => {
    expect(await resultOf(make(cases[0]!.params), { sample: 'X,split\n1,a\n' })).toMatchObject({
      status: 'error',
      message: 'the sample has no NumPy arrays',
    })
  })
}

async function ranOn(expectation: Expectation, arrays: Readonly<Record<string, Buffer>>): Promise<Result> {
  const folder = temporary()
  for (const [name, bytes] of Object.entries(arrays)) writeFileSync(join(folder, `${name}.npy`), bytes)
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, '*.npy'))]]))
  onTestFinished(() => engine.close())
  const { results } = await run([expectation], engine, { alpha: 0.05, correction: 'none', maxExamples: 5 })
  return results[0]!
}

/** So many values after those that are given, all 0: a row of them is too long to be columns. */
export const padded = (length: number, ...values: readonly number[]): readonly number[] =>
  Array.from({ length }, (_, i) => values[i] ?? 0)
