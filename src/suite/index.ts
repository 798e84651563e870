export { defineSuite } from './defineSuite.ts'
export type { RowOf } from './rowOf.ts'
export type { SuiteDefinition } from './suiteDefinition.ts'
export { UsageError } from '../errors/usageError.ts'
export type { CommonParams } from '../core/commonParams.ts'
export { z } from 'zod'
export { batchMapExpectation } from '../expectations/base/batchMapExpectation.ts'
export { columnAggregateExpectation } from '../expectations/base/columnAggregateExpectation.ts'
export { columnMapExpectation } from '../expectations/base/columnMapExpectation.ts'
export { rowMapExpectation } from '../expectations/base/rowMapExpectation.ts'
export * as cell from '../sql/cell.ts'
export * as params from '../expectations/params/columnParams.ts'
export * as sql from '../sql/ast.ts'
export {
  defineDriftTest,
  type ComparedClasses,
  type ComparedNumbers,
  type Comparison,
} from '../drift/kinds/defineDriftTest.ts'
export type { DriftTest } from '../core/driftTest.ts'
export { aggregate } from '../metrics/aggregate.ts'
export { rowCount } from '../metrics/rowCount.ts'
export { unexpectedCount } from '../metrics/unexpectedCount.ts'
export { expectation, type Definition, type Expectation } from '../core/expectation.ts'
export * from '../expectations/index.ts'
export type { Column, ColumnType } from '../sql/column.ts'
export type { Metric, MetricKind } from '../core/metric.ts'
export type { Row, Value } from '../core/row.ts'
export type { Table } from '../core/table.ts'
export type {
  Detectable,
  Effect,
  Equivalence,
  Judgement,
  Outcome,
  Severity,
  Status,
  TestResult,
} from '../core/outcome.ts'
