import { extname } from 'node:path'
import { plainText } from '../../reporters/plainText.ts'
import { writeReport } from '../writeReport.ts'
import { didYouMean } from '../didYouMean.ts'
import type { Report } from '../report.ts'
import { UsageError } from '../usageError.ts'

/** What a file is to hold, by the end of its name. Reporters are imported when they are asked for. */
const formats: Readonly<Record<string, (report: Report) => Promise<string>>> = {
  '.html': async (report) => (await import('../../reporters/html.tsx')).html(report),
  '.json': async (report) => (await import('../../reporters/json.ts')).json(report),
  '.xml': async (report) => (await import('../../reporters/junit.ts')).junit(report),
  '.md': async (report) => (await import('../../reporters/markdown.ts')).markdown(report),
}

/** Refuses files for which there is no format. */
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

/** Writes each report to each file; where there are several reports, the name of the suite goes into that of the file. */
export async function writeReports(reports: readonly Report[], files: readonly string[]): Promise<void> {
  for (const file of files)
    for (const report of reports) {
      const extension = extname(file)
      const name =
        reports.length === 1
          ? file
          : `${file.slice(0, -extension.length)}-${safe(report.suite.name)}${extension}`
      await writeReport(name, await formats[extension]!(report))
    }
}

const safe = (name: string): string => plainText(name).replace(/[^\p{L}\p{N}._-]+/gu, '-')
