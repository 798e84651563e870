import { join } from 'node:path'
import type { Report } from '../../../src/core/report.ts'
import { validate } from '../../../src/validate/validate.ts'
import { root } from '../../sourceFiles.ts'

let report: Promise<Report> | null = null

/** A run over data of this repository that fails, warns, passes and skips; with numbers, classes and text. */
export const realReport = (): Promise<Report> =>
  (report ??= validate({
    reference: join(root, 'fixtures/songs/reference.csv'),
    sample: join(root, 'fixtures/songs/drifted.csv'),
    profile: true,
  }))
