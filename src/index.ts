export * from './suite/index.ts'
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
export { calibrate, type CalibrateOptions } from './calibration/calibrate.ts'
export type { CalibratedCheck, CalibrationResult, Calibration, FalseAlarmRate } from './core/calibration.ts'
export { validate, openData, explainPlan } from './validate/validate.ts'
export { dataProfile, type DataProfileOptions } from './validate/dataProfile.ts'
export type { OpenDataOptions, ValidateDataOptions, ValidateOptions } from './validate/runValidation.ts'
export type { Data } from './validate/openData.ts'
export type { DataSource } from './core/dataSource.ts'
export type { Alert, ColumnDetails, DataProfile } from './core/dataProfile.ts'
export type { Family, Input, Report, Result, Summary } from './core/report.ts'
export type { Suite } from './core/suite.ts'
