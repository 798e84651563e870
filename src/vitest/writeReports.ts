import { extname } from 'node:path'
import { didYouMean } from '../text/didYouMean.ts'
import { fileNamer } from '../runner/fileNamer.ts'
import type { Report } from '../core/report.ts'
import { UsageError } from '../errors/usageError.ts'
import { writeReport } from '../system/writeReport.ts'
import type { ModuleReport } from './reportsOf.ts'

/** The format of a file, by the end of its name. Reporters are imported when they are used. */
const formats: Readonly<Record<string, (report: Report) => Promise<string>>> = {
  '.html': async (report) => (await import('../../reporters/html/html.tsx')).html(report),
  '.json': async (report) => (await import('../../reporters/json/json.ts')).json(report),
  '.xml': async (report) => (await import('../../reporters/junit/junit.ts')).junit(report),
  '.md': async (report) => (await import('../../reporters/markdown/markdown.ts')).markdown(report),
}

/** Rejects files for which there is no format. */
export function checkFiles(files: readonly string[]): void {
  const known = Object.keys(formats)
  const wrong = files.find((file) => !known.includes(extname(file)))
  if (wrong !== undefined)
    throw new UsageError(
      `report ${wrong}: the name ends in one of ${known.join(', ')}${didYouMean(extname(wrong), known)}`,
    )
}

/** Whether a report is drawn, which takes a description of every column. */
export const draws = (files: readonly string[]): boolean => files.some((file) => extname(file) === '.html')

/** Writes each report to each file. Where there are several reports, the name of the file has that of its suite. */
export async function writeReports(
  reports: readonly ModuleReport[],
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const format = formats[extname(file)]!
    const nameOf = fileNamer()
    for (const each of reports) {
      const name = reports.length === 1 ? file : between(file, nameOf(idOf(each, reports)))
      await writeReport(name, await format(each.report))
    }
  }
}

/** Projects may share their suites, as where one suite is about the data of several countries. */
function idOf(
  { module: { project }, report: { suite } }: ModuleReport,
  all: readonly ModuleReport[],
): string {
  const isShared = all.some(({ module }) => module.project.name !== project.name)
  return isShared ? `${project.name}-${suite.name}` : suite.name
}

/** `report.html` is `report-songs.html`. */
function between(file: string, name: string): string {
  const extension = extname(file)
  return `${file.slice(0, -extension.length)}-${name}${extension}`
}
