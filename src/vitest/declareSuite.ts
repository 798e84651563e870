import { beforeAll, describe, inject, type RunnerTestSuite } from 'vitest'
import { plainText } from '../../reporters/format/plainText.ts'
import { assertOptions } from '../validate/assertOptions.ts'
import { checkSuite } from '../validate/checkSuite.ts'
import type { Baseline } from '../core/baseline.ts'
import { readBaseline } from '../baseline/readBaseline.ts'
import type { Result } from '../core/report.ts'
import type { DataOptions } from '../validate/openData.ts'
import type { NamedData } from '../core/dataSource.ts'
import type { Suite } from '../core/suite.ts'
import { suiteDataOptions } from '../validate/suiteDataOptions.ts'
import { tableChecks } from '../suite/tableChecks.ts'
import { UsageError } from '../errors/usageError.ts'
import { dataTest } from './dataTest.ts'
import { encodeReport } from './reportText.ts'
import { waysToName, type Settings } from './settings.ts'
import { sharedData } from './sharedData.ts'
import type { SuiteFile } from './suiteFile.ts'
import { reportToVitest } from './reportToVitest.ts'
import { subjectOf, titleOf } from './titleOf.ts'
import { ExpectationError } from './expectationError.ts'
import { withExitCode } from './withExitCode.ts'
import './types.ts'

/** Declares one test for each expectation of a suite. They are checked together, before the first of them runs. */
export function declareSuite(given: Suite, file: SuiteFile): void {
  const settings = settingsFor(given)
  const { extraColumns } = settings
  const tables = (settings.reference ?? given.reference) === undefined ? ['sample'] : ['reference', 'sample']
  const suite = {
    ...given,
    expectations: [
      ...tableChecks(tables, { ...given, ...(extraColumns && { extraColumns }) }),
      ...given.expectations,
    ],
  }
  describe(plainText(suite.name), () => {
    let resultsOf: (index: number) => readonly Result[]
    // Vitest gives the second parameter only where the first is a pattern. Reading data takes what it takes: no timeout.
    beforeAll(async ({}, task) => {
      // A missing file is one error of the suite; its tests are skipped.
      resultsOf = await checkSelected(suite, settings, task).catch((cause: unknown) => {
        const { message, exitCode, cause: reason } = withExitCode(cause)
        throw file.at(undefined)(() => new ExpectationError(message, file.path, exitCode, reason))
      })
    }, 0)
    for (const [subject, indexes] of bySubject(suite))
      describe(subject, () => {
        for (const index of indexes) {
          const expectation = suite.expectations[index]!
          const place = file.at(expectation.line)
          const options = { meta: { touchstone: { index } }, timeout: 0 }
          place(() =>
            dataTest(titleOf(expectation), options, ({ task, annotate, skip }) =>
              reportToVitest(() => resultsOf(index), { task, annotate, skip }, file.path, place),
            ),
          )
        }
      })
  })
}

function settingsFor(suite: Suite): Settings {
  const settings = inject('touchstone')
  const { reference = suite.reference, sample = suite.sample } = settings
  if (sample === undefined)
    throw new UsageError(
      `${reference === undefined ? 'no data is named' : `the reference is ${[reference].flat().join(', ')}, but no sample is named`}; name it in one of these ways:\n${waysToName('sample')}`,
    )
  try {
    assertOptions({ ...settings, reference, suite })
  } catch (cause) {
    if (reference !== undefined || !(cause instanceof UsageError)) throw cause
    throw new UsageError(`${cause.message}, or in one of these ways:\n${waysToName('reference')}`, { cause })
  }
  return settings
}

/** The expectations of each column, or of the table, in the order in which they come first. */
function bySubject({ expectations }: Suite): ReadonlyMap<string, readonly number[]> {
  const subjects = new Map<string, number[]>()
  for (const [index, expectation] of expectations.entries()) {
    const subject = subjectOf(expectation)
    subjects.set(subject, [...(subjects.get(subject) ?? []), index])
  }
  return subjects
}

/** Checks the expectations whose tests are to run, in one set of scans, and keeps the report with their suite. */
async function checkSelected(
  suite: Suite,
  settings: Settings,
  task: Readonly<RunnerTestSuite>,
): Promise<(index: number) => readonly Result[]> {
  const selected = [...selectedIn(task)].sort((a, b) => a - b)
  const narrowed = { ...suite, expectations: selected.map((index) => suite.expectations[index]!) }
  const { baseline: file, ...checks } = settings
  const options = dataOf(suite, checks)
  task.meta.touchstone = { data: namesOf(options) }
  const data = await sharedData(options)
  const baseline = file === undefined ? null : await baselineOf(suite, file)
  const { report, origins } = await checkSuite(narrowed, data, {
    ...checks,
    ...(baseline && { baseline }),
  })
  task.meta.touchstone = { ...task.meta.touchstone, report: encodeReport({ ...report, failOn: 'error' }) }
  return (index) => report.results.filter((_, i) => selected[origins[i]!] === index)
}

function* selectedIn({ tasks }: Readonly<RunnerTestSuite>): Iterable<number> {
  for (const task of tasks)
    if (task.type === 'suite') yield* selectedIn(task)
    else if (task.mode !== 'skip' && task.mode !== 'todo' && task.meta.touchstone?.index !== undefined)
      yield task.meta.touchstone.index
}

/** Known failures of a suite. Those of another suite are not of this one. */
async function baselineOf({ name }: Suite, file: string): Promise<Baseline | null> {
  const known = await readBaseline(file)
  return known.suite === name ? known : null
}

/** The names of the data, each part of a table its own. */
const namesOf = ({ reference, sample, tables = {} }: DataOptions): readonly string[] =>
  [reference, sample, ...Object.values(tables)].flat().filter((ref) => typeof ref === 'string')

/** `settingsFor` saw that a sample is named. */
const dataOf = (suite: Suite, settings: Settings): DataOptions =>
  suiteDataOptions(suite, settings) as Settings & { readonly sample: NamedData }
