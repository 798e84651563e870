import type { Report } from '../core/report.ts'
import { checkArguments } from './checkArguments.ts'
import type { Data } from './openData.ts'
import {
  explainRun,
  openSuiteData,
  runValidation,
  type OpenDataOptions,
  type ValidateDataOptions,
  type ValidateOptions,
} from './runValidation.ts'

/**
 * Checks a sample against a suite, a reference, or both. A failed check is a result; data that can't be read throws an
 * `Error`, and a wrong argument a `UsageError`.
 */
export async function validate(options: ValidateOptions | ValidateDataOptions): Promise<Report> {
  checkArguments('validate', options)
  return runValidation(options)
}

/** Opens data once, for many calls of `validate({ data, suite })`. `close()` it in the end. */
export async function openData(options: OpenDataOptions): Promise<Data> {
  checkArguments('openData', options)
  return openSuiteData(options)
}

/** Lists the scans that `validate` would make with the same options, one a line. */
export async function explainPlan(
  options: ValidateOptions | ValidateDataOptions,
): Promise<readonly string[]> {
  checkArguments('explainPlan', options)
  return explainRun(options)
}
