export { defineSuite } from './suite/defineSuite.ts'
export { exportSuite, type SuiteFormat } from './suite/exportSuite.ts'
export type { Exported, LeftOut } from './suite/exporters/exporter.ts'
export { fromStandardSchema } from './suite/fromStandardSchema.ts'
export { fromZod } from './suite/fromZod.ts'
export { importSuite, type Imported, type ImportOptions, type Unsupported } from './suite/importSuite.ts'
export { readSuite } from './suite/readSuite.ts'
export { SuiteError } from './suite/suiteError.ts'
export { UsageError } from './usageError.ts'
export type { CommonParams } from './commonParams.ts'
export { z } from 'zod'
export { batchMapExpectation } from './batchMapExpectation.ts'
export { columnAggregateExpectation } from './columnAggregateExpectation.ts'
export { columnMapExpectation } from './columnMapExpectation.ts'
export { rowMapExpectation } from './rowMapExpectation.ts'
export * as cell from './cell.ts'
export * as params from './params.ts'
export * as sql from './sql.ts'
export { aggregate } from './metrics/aggregate.ts'
export { rowCount } from './metrics/rowCount.ts'
export { unexpectedCount } from './metrics/unexpectedCount.ts'
export { expectation, type Definition, type Expectation } from './expectation.ts'
export * from './expectations/index.ts'
export { calibrate, type CalibrateOptions } from './calibrate.ts'
export type { CalibratedCheck, Calibrated, Calibration, FalseAlarmRate } from './calibration.ts'
export { validate, explainPlan, type ValidateOptions } from './validate.ts'
export type { Column, ColumnType } from './column.ts'
export type { Metric, MetricKind, Row, Table, Value } from './metric.ts'
export type {
  Detectable,
  Effect,
  Equivalence,
  Judgement,
  Outcome,
  Severity,
  Status,
  TestResult,
} from './outcome.ts'
export type { Family, Input, Report, Result, Summary } from './report.ts'
export type { Suite } from './suite.ts'
