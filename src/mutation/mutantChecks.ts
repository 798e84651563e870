import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Suite } from '../core/suite.ts'
import type { Measurement } from '../runner/measure.ts'
import { run, type Memo, type RunResult } from '../runner/run.ts'
import type { Result } from '../core/report.ts'
import { columnsOfMetric } from './columnsOfMetric.ts'
import { decidingColumns } from './decidingColumns.ts'
import type { Grid } from './grid.ts'
import { partOf } from './partOf.ts'
import { patchedEngine } from './patchedEngine.ts'

/** A mutant that can be opened. */
export interface MutantTable {
  readonly grid: Grid
  /** Columns whose values changed; null if rows or columns are others. */
  readonly touched: readonly string[] | null
  /** Opens all of it. */
  readonly whole: () => Promise<Engine>
  /** Opens some of its columns. */
  readonly part: (grid: Grid) => Promise<Engine>
}

type Ran = Pick<RunResult, 'results' | 'origins'>

/** Expectations that were checked on the original, and can be checked on mutants of it. */
export interface MutantChecks {
  readonly original: Ran
  /** Checks a mutant, and measures only what it changes. Results that it can't change are left out. */
  readonly on: (mutant: MutantTable) => Promise<Ran>
}

interface Named {
  readonly place: number
  readonly expectation: Expectation
  /** The columns that decide it; null if all may. */
  readonly deciding: readonly string[] | null
}

interface Noted {
  readonly measurement: Measurement
  readonly columns: readonly string[] | null
}

/** Checks expectations on the original, which stays open, and keeps what was measured for its mutants. */
export async function mutantChecks(
  expectations: readonly Expectation[],
  original: Engine,
  { unit, unitDesign }: Pick<Suite, 'unit' | 'unitDesign'> = {},
): Promise<MutantChecks> {
  const check = (all: readonly Expectation[], engine: Engine, memo: Memo): Promise<RunResult> =>
    run(all, engine, { alpha: 0.05, correction: 'bonferroni', maxExamples: 0, unit, unitDesign, memo })
  const noted = new Map<string, Noted>()
  const ran = await check(expectations, original, {
    recall: () => undefined,
    note: (metric, measurement) =>
      noted.set(metricKey(metric), { measurement, columns: columnsOfMetric(metric) }),
  })
  const named = expectations.map((expectation, place): Named => {
    const results = ran.results.filter((_, i) => ran.origins[i] === place)
    return {
      place,
      expectation: withId(expectation, results),
      deciding: decidingColumns(expectation, results, original.tables),
    }
  })
  const groups = expectations.flatMap(({ common }) => common.groupBy ?? [])
  const isPartial = unit === undefined && [...noted.values()].every(({ columns }) => columns !== null)

  /** Checks what the touched columns can change. */
  async function checkTouched(engine: Engine, touched: ReadonlySet<string>, memo: Memo): Promise<Ran> {
    const open = named.filter(({ deciding }) => deciding?.some((name) => touched.has(name)) ?? true)
    const { results, origins } = await check(
      open.map(({ expectation }) => expectation),
      engine,
      memo,
    )
    return { results, origins: origins.map((origin) => open[origin]!.place) }
  }

  /** Opens only the columns that are read with the touched ones; null if that isn't enough. */
  async function onPart({ grid, part }: MutantTable, touched: ReadonlySet<string>): Promise<Ran | null> {
    const names = new Set([...touched, ...groups, ...columnsReadWith(touched, noted)])
    const recall = recallOf(noted, touched)
    const other: Metric[] = []
    const memo: Memo = {
      recall(metric) {
        const found = recall(metric)
        const isOpen = columnsOfMetric(metric)?.every((name) => names.has(name)) ?? false
        if (!found && !isOpen) other.push(metric)
        return found
      },
      note: () => undefined,
    }
    const opened = await part(partOf(grid, names))
    try {
      const ran = await checkTouched(patchedEngine(original, opened), touched, memo)
      return other.length === 0 ? ran : null
    } catch (cause) {
      if (other.length === 0) throw cause
      return null
    } finally {
      await opened.close()
    }
  }

  async function onWhole({ whole }: MutantTable, touched: ReadonlySet<string> | null): Promise<Ran> {
    const opened = await whole()
    try {
      if (touched && unit === undefined)
        return await checkTouched(opened, touched, {
          recall: recallOf(noted, touched),
          note: () => undefined,
        })
      return await check(expectations, opened, { recall: () => undefined, note: () => undefined })
    } finally {
      await opened.close()
    }
  }

  return {
    original: ran,
    async on(mutant) {
      const touched = mutant.touched && new Set(mutant.touched)
      const found = touched && isPartial ? await onPart(mutant, touched) : null
      return found ?? (await onWhole(mutant, touched))
    },
  }
}

/** An expectation that has the id of its result, however many are checked with it. */
function withId(expectation: Expectation, [result, ...others]: readonly Result[]): Expectation {
  if (!result || others.length > 0 || result.group || expectation.selects) return expectation
  return { ...expectation, common: { ...expectation.common, id: result.id } }
}

/** Returns what was measured on the original, if it reads none of the touched columns. */
const recallOf =
  (noted: ReadonlyMap<string, Noted>, touched: ReadonlySet<string>): Memo['recall'] =>
  (metric) => {
    const found = noted.get(metricKey(metric))
    return found?.columns?.some((name) => touched.has(name)) === false ? found.measurement : undefined
  }

/** All columns of the metrics that read a touched one. */
const columnsReadWith = (
  touched: ReadonlySet<string>,
  noted: ReadonlyMap<string, Noted>,
): readonly string[] =>
  [...noted.values()].flatMap(({ columns }) => (columns?.some((name) => touched.has(name)) ? columns : []))
