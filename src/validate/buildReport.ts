import type { Artifact } from '../core/artifact.ts'
import type { ColumnProfile } from '../core/columnProfile.ts'
import type { Tables } from '../core/expectation.ts'
import type { Moved } from '../core/moved.ts'
import { isComparison, type Table } from '../core/table.ts'
import type { BaselineSummary, Input, Report, Result, Summary } from '../core/report.ts'
import { describeInput } from './describeInput.ts'
import { summarize } from './summarize.ts'
import type { RunResult } from '../runner/run.ts'
import type { Suite } from '../core/suite.ts'
import { packageInfo } from '../system/packageInfo.ts'

interface Parts {
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly suite: Suite
  readonly artifacts: ReadonlyMap<Table, Artifact>
  readonly tables: Tables
  readonly ran: Pick<RunResult, 'results' | 'family'>
  readonly warnings: readonly string[]
  readonly baseline?: BaselineSummary | undefined
  readonly spilledBytes?: number | undefined
  readonly columns?: readonly ColumnProfile[] | undefined
  /** How missing values are spelled in columns of text. */
  readonly spellings?: ReadonlyMap<Table, ReadonlyMap<string, Readonly<Record<string, number>>>> | undefined
  /** Statements and bytes of a table in a database. */
  readonly moved?: (table: Table) => Moved | null
}

/** Puts a finished run into the form that reporters read. */
export function buildReport(parts: Parts): Report {
  const { startedAt, finishedAt, suite, artifacts, tables, ran, warnings, columns } = parts
  const summary = summarize(ran.results)
  const others = [...tables.keys()]
    .filter((table) => !isComparison(table))
    .map((table) => [table, input(table)!] as const)
  return {
    schemaVersion: 1,
    tool: packageInfo,
    suite: { name: suite.name, file: suite.file },
    status: statusOf(summary, ran.results),
    startedAt: startedAt.toISOString(),
    durationMs: finishedAt.getTime() - startedAt.getTime(),
    inputs: {
      reference: input('reference'),
      sample: input('sample')!,
      ...(others.length > 0 && { tables: Object.fromEntries(others) }),
    },
    family: ran.family,
    summary,
    warnings,
    results: ran.results,
    ...(parts.baseline && { baseline: parts.baseline }),
    ...(columns && { columns }),
    ...(parts.spilledBytes && { spilledBytes: parts.spilledBytes }),
  }

  function input(table: Table): Input | null {
    const info = tables.get(table)
    const artifact = info?.artifact ?? artifacts.get(table)
    return artifact && info
      ? describeInput(info, artifact, { spellings: parts.spellings?.get(table), moved: parts.moved?.(table) })
      : null
  }
}

function statusOf({ fail, error, unchecked }: Summary, results: readonly Result[]): Report['status'] {
  if (fail > 0) return 'fail'
  if (error > 0) return 'error'
  if (unchecked > 0) return 'incomplete'
  return anythingRan(results) ? 'pass' : 'error'
}

/**
 * Whether any check of the suite came to a verdict on data: that the file could be read shows nothing about what is
 * in it, and a rule without a value to look at shows nothing either, unless the table may be empty.
 */
export function anythingRan(results: readonly Result[]): boolean {
  const mayBeEmpty = results.some(({ params }) => params['allowEmpty'] === true)
  return results.some(
    (result) =>
      result.status !== 'skip' &&
      result.status !== 'unchecked' &&
      !isOfEveryRun(result) &&
      (mayBeEmpty || !result.vacuous || result.status === 'fail'),
  )
}

/** The checks of `tableChecks`; new columns count where they fail the run. */
const isOfEveryRun = ({ expectation, severity }: Result): boolean =>
  expectation === 'expect_table_to_be_well_formed' ||
  (expectation === 'expect_table_columns_to_be_in_reference' && severity !== 'error')
