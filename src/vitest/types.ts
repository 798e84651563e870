import type { Result } from '../core/report.ts'
import type { Settings } from './settings.ts'

/** Notes of Touchstone on a test, in `task.meta.touchstone`. */
export interface TouchstoneMeta {
  /** Which expectation of its suite a test is of, counted from 0. */
  readonly index?: number
  /** Its results; plain JSON, as in `report.json`. */
  readonly results?: readonly Result[]
  /** The data that its file names, so that it is watched. */
  readonly data?: readonly string[]
  /** The whole report of a suite, as `encodeReport` writes it. */
  readonly report?: string
}

declare module 'vitest' {
  interface TaskMeta {
    touchstone?: TouchstoneMeta
  }
  interface ProvidedContext {
    touchstone: Settings
    /** Another text for each run, so that data read for one isn't used for the next. */
    touchstoneRun: string
  }
}
