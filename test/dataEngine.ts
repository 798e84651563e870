import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { resolve } from '../src/artifacts/resolve.ts'
import type { ResolvedArtifact } from '../src/artifacts/resolver.ts'
import type { Engine } from '../src/core/engine.ts'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from '../src/engines/duckdb/duckdbOptions.ts'
import { openSession } from '../src/engines/duckdb/session.ts'
import { sql, SqlText, string } from '../src/sql/sqlText.ts'
import type { Expectation } from '../src/core/expectation.ts'
import type { Table } from '../src/core/table.ts'
import type { Result } from '../src/core/report.ts'
import { run, type RunResult, type RunOptions } from '../src/runner/run.ts'

/** CSV text, rows (written as NDJSON, where NaN, infinities and bigints stay what they are), or a SELECT for a Parquet file. */
export type Data = string | readonly Readonly<Record<string, unknown>>[] | { readonly parquet: string }
export interface TestData {
  readonly reference?: Data
  readonly sample: Data
}

/** An engine over temporary files, closed and removed when the test is over. */
export async function withData(data: TestData, options: DuckdbOptions = {}): Promise<Engine> {
  const engine = await openData(data, options)
  onTestFinished(() => engine.close())
  return engine
}

export async function openData(data: TestData, options: DuckdbOptions = {}): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  const artifacts = new Map<Table, ResolvedArtifact>()
  for (const table of ['reference', 'sample'] as const) {
    const rows = data[table]
    if (rows !== undefined) artifacts.set(table, await resolve(await write(rows, join(folder, table))))
  }
  const engine = await duckdbEngine(artifacts, options)
  return {
    ...engine,
    async close() {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const plain: RunOptions = { alpha: 0.05, correction: 'none', maxExamples: 5 }

/** What becomes of expectations, run together over this data. */
export async function runOn(
  data: TestData,
  expectations: readonly Expectation[],
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  const engine = await openData(data)
  try {
    return await run(expectations, engine, { ...plain, ...options })
  } finally {
    await engine.close()
  }
}

/** What becomes of one expectation. */
export async function resultOf(
  expectation: Expectation,
  data: TestData,
  options: Partial<RunOptions> = {},
): Promise<Result> {
  const { results } = await runOn(data, [expectation], options)
  return results[0]!
}

async function write(data: Data, base: string): Promise<string> {
  if (typeof data === 'string') return writeText(`${base}.csv`, data)
  if (!('parquet' in data)) return writeText(`${base}.ndjson`, data.map((row) => `${json(row)}\n`).join(''))
  const file = `${base}.parquet`
  const session = await openSession()
  await session.run(sql`COPY (${new SqlText(data.parquet)}) TO ${string(file)} (FORMAT parquet)`)
  await session.close()
  return file
}

async function writeText(file: string, text: string): Promise<string> {
  await writeFile(file, text)
  return file
}

function json(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(json).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, field]) => `${JSON.stringify(name)}:${json(field)}`)
    .join()}}`
}
