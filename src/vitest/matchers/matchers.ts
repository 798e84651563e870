import type { MatcherState } from 'vitest'
import { assertOptions } from '../../validate/assertOptions.ts'
import type { Correction } from '../../runner/correctFamily.ts'
import type { Expectation, Tables } from '../../core/expectation.ts'
import { expectColumnToMatchReference, expectTableToBeWellFormed } from '../../expectations/index.ts'
import { UsageError } from '../../errors/usageError.ts'
import { rulesOf } from '../../expectations/params/verdictParams.ts'
import { currentSettings } from '../currentSettings.ts'
import { isColumn } from '../dataTable.ts'
import { assertSubject, runOnSubject, type Subject } from './runOnSubject.ts'
import { expectationOf, factoryNames } from './expectationOf.ts'
import { matcherNames } from './names.ts'
import { outcome, type MatcherOutcome } from './outcome.ts'
import type { DistributionOptions } from './types.ts'
import { failIfNotAwaited } from './failIfNotAwaited.ts'
import { withExitCode } from '../withExitCode.ts'

/** A matcher as Vitest calls it. */
type Matcher = (
  this: MatcherState,
  subject: unknown,
  ...args: readonly never[]
) => PromiseLike<MatcherOutcome>

interface Asked {
  readonly expect: (tables: Tables) => readonly Expectation[]
  readonly reference?: Subject
  readonly alpha?: number | undefined
  readonly correction?: Correction | undefined
}

/** A matcher that checks its subject with these arguments. Damage in the data fails it, whatever it checks. */
function matcher(name: string, ask: (subject: unknown, ...args: never[]) => Asked): Matcher {
  return function caller(this: MatcherState, subject: unknown, ...args: readonly never[]) {
    const answer = async (): Promise<MatcherOutcome> => {
      assertSubject(subject)
      const { expect, reference, alpha, correction } = ask(subject, ...args)
      const settings = currentSettings() ?? {}
      const options = {
        alpha: alpha ?? settings.alpha ?? 0.05,
        correction: correction ?? settings.correction ?? 'bonferroni',
        rules: rulesOf(settings),
        maxExamples: settings.maxExamples ?? 5,
        mask: settings.mask ?? [],
      }
      assertOptions({ alpha: options.alpha, ...options.rules })
      const wellFormed = expectTableToBeWellFormed({ table: 'sample' })
      const all = (tables: Tables): readonly Expectation[] => [wellFormed, ...expect(tables)]
      const [damage, ...results] = await runOnSubject(subject, reference, all, options)
      if (damage?.status === 'fail') throw new Error(`the data is damaged: ${damage.message}`)
      return outcome(this, name, results)
    }
    return failIfNotAwaited(this, { name, caller }, () => answer().catch(rethrow))
  }
}

/** A mistake in how a matcher is used isn't a failed check. */
const rethrow = (cause: unknown): never => {
  throw cause instanceof UsageError ? withExitCode(cause) : cause
}

const toMeet = matcher('toMeet', (subject, ...expectations: Expectation[]) => {
  if (isColumn(subject)) throw new UsageError(`toMeet is about a table, not about column "${subject.name}"`)
  if (expectations.length === 0) throw new UsageError('toMeet was given nothing to meet')
  return { expect: () => expectations }
})

const toMatchDistributionOf = matcher(
  'toMatchDistributionOf',
  (subject, reference: unknown, { alpha, correction, columns }: DistributionOptions = {}) => {
    assertSubject(reference)
    const own = isColumn(subject) ? [subject.name] : columns
    if (isColumn(reference) && own?.join() !== reference.name)
      throw new UsageError(`only the column of the same name can be compared with column "${reference.name}"`)
    return { reference, alpha, correction, expect: (tables) => distributions(own ?? comparedColumns(tables)) }
  },
)

const distributions = (columns: readonly string[]): readonly Expectation[] =>
  columns.map((column) => expectColumnToMatchReference({ column }))

/** The columns of the reference: one that the data lacks is a failure. */
const comparedColumns = (tables: Tables): readonly string[] =>
  tables.get('reference')?.columns.map(({ name }) => name) ?? []

/** One for each expectation, by each of its names, and the two that are of many. */
export const matchers: Readonly<Record<string, Matcher>> = {
  ...Object.fromEntries(
    factoryNames.flatMap((factory) =>
      matcherNames(factory).map((name) => [
        name,
        matcher(name, (subject, ...args: unknown[]) => {
          const expectation = expectationOf(factory, name, subject, args)
          return { expect: () => [expectation] }
        }),
      ]),
    ),
  ),
  toMeet,
  toMatchDistributionOf,
}
