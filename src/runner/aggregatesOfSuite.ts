import type { Column } from '../sql/column.ts'
import type { Expectation, Tables } from '../core/expectation.ts'
import { claimsOfExpectation } from './claimsOfExpectation.ts'
import { sharedQuery } from './measure.ts'
import { plan } from './plan.ts'
import { metricsOf, prepareClaim } from './prepareClaim.ts'
import type { Table } from '../core/table.ts'
import type { AggregateExpr } from '../sql/ast.ts'

/** A sample that is scanned more often is better loaded first. */
const mostScans = 2

/** The aggregates that a suite needs of a sample with these columns; none if it needs many more scans. */
export const aggregatesOfSuite =
  (expectations: readonly Expectation[]) =>
  (table: Table, columns: readonly Column[]): readonly AggregateExpr[] =>
    table === 'sample' ? aggregatesOf(expectations, columns) : []

function aggregatesOf(
  expectations: readonly Expectation[],
  columns: readonly Column[],
): readonly AggregateExpr[] {
  const tables: Tables = new Map([['sample', { columns, rows: 1, findings: [] }]])
  if (expectations.some(({ common }) => common.groupBy)) return []
  const claims = expectations.flatMap((expectation, origin) =>
    claimsOfExpectation(expectation, tables).map((claim) => ({ ...claim, origin })),
  )
  const scans = plan(
    claims.flatMap((claim) => metricsOf(prepareClaim(claim, tables))),
    { tables },
  )
  const shared = scans.filter(({ metrics: [first] }) => first?.kind.shape === 'select')
  if (scans.length > mostScans || shared.length !== 1) return []
  return Object.values(sharedQuery(shared[0]!.metrics).select) as AggregateExpr[]
}
