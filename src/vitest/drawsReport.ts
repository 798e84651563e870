import { draws } from './writeReports.ts'

/** Whether an entry of Vitest's `reporters` is our own reporter, and it draws. */
export function drawsReport(entry: unknown): boolean {
  if (typeof entry === 'object' && entry !== null && 'draws' in entry) return entry.draws === true
  const [name, options] = (Array.isArray(entry) ? entry : [entry]) as readonly unknown[]
  if (typeof name !== 'string' || !/touchstone.*reporter/.test(name)) return false
  const { outputFile = 'report.html' } = (options ?? {}) as { outputFile?: string | readonly string[] }
  return draws([outputFile].flat())
}
