import { join } from 'node:path'
import { messageOf } from '../../errors/messageOf.ts'
import type { Report } from '../../core/report.ts'
import type { ChosenOutputs } from '../options/outputOptions.ts'
import type { FormatOptions } from './outputFormats.ts'
import type { Streams } from '../../system/streams.ts'
import { appendReport, writeReport } from '../../system/writeReport.ts'

export interface Delivery extends ChosenOutputs {
  readonly options: FormatOptions
  /** The text for people on standard output, unless a format takes that. */
  readonly told: string
}

/**
 * Prints a report and writes it in every format that was chosen. The verdict stands in the last line. A report that
 * can't be written keeps no other from being written.
 */
export async function writeOutputs(
  report: Report,
  { files, folders, consoles, options, told }: Delivery,
  { stdout, stderr }: Streams,
): Promise<void> {
  const taken = files.some(({ path }) => path === '-')
  for (const { text } of consoles) (taken ? stderr : stdout).write(await text(report, process.env))
  if (!taken) stdout.write(told)

  const problems: unknown[] = []
  const attempt = (write: Promise<void>): Promise<void> =>
    write.catch((problem: unknown) => void problems.push(problem))
  for (const { output, path } of files)
    await attempt(
      (output.append ? appendReport : writeReport)(path, await output.text(report, options), stdout),
    )
  for (const { output, path } of folders)
    for (const [name, text] of Object.entries(await output.files(report, options)))
      await attempt(writeReport(join(path, name), text))
  for (const { besides } of consoles)
    for (const [file, text] of Object.entries((await besides?.(report, process.env)) ?? {}))
      await attempt(appendReport(file, text, stdout))
  if (problems.length > 0) throw new Error(problems.map(messageOf).join('\n'), { cause: problems[0] })
}
