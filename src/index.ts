export { defineSuite } from './suite/defineSuite.ts'
export type { RowOf } from './suite/rowOf.ts'
export type { SuiteDefinition } from './suite/suiteDefinition.ts'
export { exportSuite, type SuiteFormat } from './suite/exporters/exportSuite.ts'
export type { ExportedSuite, LeftOut } from './suite/exporters/exporter.ts'
export { fromStandardSchema } from './suite/importing/fromStandardSchema.ts'
export { fromZod } from './suite/importing/fromZod.ts'
export {
  importSuite,
  type ImportedSuite,
  type ImportOptions,
  type UncheckedRule,
} from './suite/importing/importSuite.ts'
export { readSuite } from './suite/reading/readSuite.ts'
export { SuiteError } from './suite/reading/suiteError.ts'
export { UsageError } from './errors/usageError.ts'
export type { CommonParams } from './core/commonParams.ts'
export { z } from 'zod'
export { batchMapExpectation } from './expectations/base/batchMapExpectation.ts'
export { columnAggregateExpectation } from './expectations/base/columnAggregateExpectation.ts'
export { columnMapExpectation } from './expectations/base/columnMapExpectation.ts'
export { rowMapExpectation } from './expectations/base/rowMapExpectation.ts'
export * as cell from './sql/cell.ts'
export * as params from './expectations/params/columnParams.ts'
export * as sql from './sql/ast.ts'
export {
  defineDriftTest,
  type ComparedClasses,
  type ComparedNumbers,
  type Comparison,
} from './drift/kinds/defineDriftTest.ts'
export type { DriftTest } from './core/driftTest.ts'
export { aggregate } from './metrics/aggregate.ts'
export { rowCount } from './metrics/rowCount.ts'
export { unexpectedCount } from './metrics/unexpectedCount.ts'
export { expectation, type Definition, type Expectation } from './core/expectation.ts'
export * from './expectations/index.ts'
export { calibrate, type CalibrateOptions } from './calibration/calibrate.ts'
export type { CalibratedCheck, CalibrationResult, Calibration, FalseAlarmRate } from './core/calibration.ts'
export { validate, openData, explainPlan } from './validate/validate.ts'
export { dataProfile, type DataProfileOptions } from './validate/dataProfile.ts'
export type { OpenDataOptions, ValidateDataOptions, ValidateOptions } from './validate/runValidation.ts'
export type { Data } from './validate/openData.ts'
export type { DataSource } from './core/dataSource.ts'
export type { Column, ColumnType } from './sql/column.ts'
export type { Metric, MetricKind } from './core/metric.ts'
export type { Row, Value } from './core/row.ts'
export type { Table } from './core/table.ts'
export type {
  Detectable,
  Effect,
  Equivalence,
  Judgement,
  Outcome,
  Severity,
  Status,
  TestResult,
} from './core/outcome.ts'
export type { Alert, ColumnDetails, DataProfile } from './core/dataProfile.ts'
export type { Family, Input, Report, Result, Summary } from './core/report.ts'
export type { Suite } from './core/suite.ts'
