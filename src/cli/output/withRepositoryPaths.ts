import { isAbsolute, relative, resolve } from 'node:path'
import type { Report } from '../../core/report.ts'

/** The report with its suite named from the top of the repository, where GitHub looks for it. */
export function withRepositoryPaths(report: Report, workspace = ''): Report {
  const { file } = report.suite
  if (workspace === '' || file === null) return report
  const path = relative(workspace, resolve(file))
  return path.startsWith('..') || isAbsolute(path)
    ? report
    : { ...report, suite: { ...report.suite, file: path } }
}
