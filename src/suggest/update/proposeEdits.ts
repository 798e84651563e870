import type { Engine } from '../../core/engine.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Result } from '../../core/report.ts'
import type { Suite } from '../../core/suite.ts'
import { builtIn } from '../../suite/shorthand/builtIn.ts'
import { checkSuite } from '../../validate/checkSuite.ts'
import { openData, type DataOptions } from '../../validate/openData.ts'
import { suiteDataOptions } from '../../validate/suiteDataOptions.ts'
import { evidenceOf } from '../facts/evidenceOf.ts'
import { measureFacts } from '../facts/measureFacts.ts'
import { passesOf } from '../fitRules.ts'
import { partEngine } from '../partEngine.ts'
import { loosen, type Failure } from './loosen.ts'

export interface ProposeOptions extends Omit<DataOptions, 'load'> {
  readonly suite: Suite
  /** The probability that more of the same data fails a changed rule. */
  readonly alpha: number
  readonly seed: number
}

/** A change of one rule that new data justifies. */
export interface ProposedEdit {
  readonly result: Result
  /** New values, by the names of parameters in camelCase. */
  readonly changes: Readonly<Record<string, unknown>>
}

export interface Proposed {
  readonly edits: readonly ProposedEdit[]
  /** Failures that justify no change, each with the reason. */
  readonly rejected: readonly { readonly result: Result; readonly reason: string }[]
}

const factories = new Map(builtIn.factories.map((factory) => [factory.definition.type, factory]))

/**
 * Looks for the smallest change of each rule that fails on new data. A change is proposed if few values fail, they lie near,
 * both halves of the data show them, and the changed rule passes on all of it.
 */
export async function proposeEdits({ suite, alpha, seed, ...options }: ProposeOptions): Promise<Proposed> {
  const opened = await openData({ ...suiteDataOptions(suite, options), load: true }, suite)
  try {
    const { engine } = opened
    await engine.prepare(
      'sample',
      engine.tables.get('sample')!.columns.map(({ name }) => name),
      Infinity,
    )
    const { report, origins } = await checkSuite(suite, opened, { alpha, maxExamples: 0 })
    const sample: Engine = {
      ...engine,
      tables: new Map([['sample', engine.tables.get('sample')!]]),
      prepare: () => Promise.resolve(),
    }
    const facts = await measureFacts(sample)
    const evidence = evidenceOf([facts], alpha)
    const halves = await Promise.all(
      [0, 0.5].map((from) => partEngine(sample, { seed, split: 0, from, to: from + 0.5 })),
    )
    const edits: ProposedEdit[] = []
    const rejected: { result: Result; reason: string }[] = []
    for (const [i, result] of report.results.entries()) {
      if (result.status !== 'fail' && result.status !== 'error') continue
      const failure: Failure = {
        expectation: ofColumn(suite.expectations[origins[i]!]!, result),
        result,
        series: evidence.columns.find(({ name }) => name === result.column) ?? null,
        rows: facts.rows,
        risk: evidence.risk,
      }
      const found = await changeOf(failure, sample, halves)
      if (typeof found === 'string') rejected.push({ result, reason: found })
      else edits.push({ result, changes: found })
    }
    return { edits, rejected }
  } finally {
    await opened.close()
  }
}

/** The rule of one column, where it is one of several. */
const ofColumn = (expectation: Expectation, { column, params }: Result): Expectation =>
  column === undefined || expectation.params['column'] === column
    ? expectation
    : (factories.get(expectation.type)?.({ ...params, column }) ?? expectation)

async function changeOf(
  failure: Failure,
  sample: Engine,
  halves: readonly Engine[],
): Promise<Readonly<Record<string, unknown>> | string> {
  const { expectation, result } = failure
  const make = factories.get(expectation.type)
  const find = loosen[expectation.type]
  if (result.status === 'error' || !find || !make)
    return 'no smaller bound follows from new data. Review the rule.'
  if (result.where !== undefined || result.group !== undefined)
    return 'it has a row condition. Review the rule.'
  const found = find(failure)
  if ('rejected' in found) return found.rejected
  if (Object.keys(found.changes).length === 0) return 'no bound of it failed'
  const changed = make({ ...expectation.params, ...found.changes })
  // Patterns of a single part of the data are accidents of it.
  if (result.unexpected)
    for (const half of halves)
      if ((await passesOf([expectation], half))[0]) return 'only a part of the data shows it'
  if (!(await passesOf([changed], sample))[0])
    return 'the smallest change would excuse values that nothing explains'
  return found.changes
}
