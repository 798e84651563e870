import { draws } from './writeReports.ts'

export interface ReportOptions {
  /** Where reports go: files named `.html`, `.json`, `.xml` (JUnit) or `.md`; `report.html` without it. */
  readonly outputFile?: string | readonly string[]
}

/** The files that our reporter is to write. */
export const filesOf = ({ outputFile = 'report.html' }: ReportOptions): readonly string[] =>
  [outputFile].flat()

/** Whether an entry of Vitest's `reporters` is our own reporter, and it draws. */
export function drawsReport(entry: unknown): boolean {
  if (typeof entry === 'object' && entry !== null && 'draws' in entry) return entry.draws === true
  const [name, options] = (Array.isArray(entry) ? entry : [entry]) as readonly unknown[]
  return typeof name === 'string' && /touchstone.*reporter/.test(name) && draws(filesOf(options ?? {}))
}
