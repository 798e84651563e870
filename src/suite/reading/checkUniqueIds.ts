import type { Expectation } from '../../core/expectation.ts'
import { SuiteError } from './suiteError.ts'

/** An id is the name by which a report, a baseline or a person knows a check again: two checks cannot share one. */
export function checkUniqueIds(expectations: readonly Expectation[], file: string | null): void {
  const first = new Map<string, Expectation>()
  for (const expectation of expectations) {
    const { id } = expectation.common
    if (id === undefined) continue
    const other = first.get(id)
    if (other) throw twice(id, other, expectation, file)
    first.set(id, expectation)
  }
}

function twice(id: string, first: Expectation, second: Expectation, file: string | null): SuiteError {
  const where = first.line === undefined ? first.type : `line ${first.line}`
  const message = `${second.type} has the id ${JSON.stringify(id)}, which ${where} has too; give it a unique id`
  return new SuiteError(file ?? 'suite', second.line ?? null, message)
}
