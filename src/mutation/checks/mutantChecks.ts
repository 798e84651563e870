import type { Engine } from '../../core/engine.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'
import { checkPart } from './checkPart.ts'
import { checkWhole } from './checkWhole.ts'
import type { MutantTable } from './mutantTable.ts'
import { runOriginal, type Ran } from './runOriginal.ts'

/** Expectations that were checked on the original, and can be checked on mutants of it. */
export interface MutantChecks {
  readonly original: Ran
  /** Checks a mutant, and measures only what it changes. Results that it can't change are left out. */
  readonly on: (mutant: MutantTable) => Promise<Ran>
}

/** Checks expectations on the original, which stays open, and keeps what was measured for its mutants. */
export async function mutantChecks(
  expectations: readonly Expectation[],
  engine: Engine,
  units: Pick<Suite, 'unit' | 'unitDesign'> = {},
): Promise<MutantChecks> {
  const original = await runOriginal(expectations, engine, units)
  const isPartial = !original.hasUnits && original.measurements.areColumnsKnown()
  return {
    original,
    async on(mutant) {
      const touched = mutant.touched && new Set(mutant.touched)
      const found = touched && isPartial ? await checkPart(original, mutant, touched) : null
      return found ?? (await checkWhole(original, expectations, mutant, touched))
    },
  }
}
