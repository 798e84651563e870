import { join } from 'node:path'
import { json } from '../../reporters/json.ts'
import { junit } from '../../reporters/junit.ts'
import { terminal } from '../../reporters/terminal.ts'
import type { Report } from '../report.ts'
import { UsageError } from '../usageError.ts'
import { explainPlan, validate, type ValidateOptions } from '../validate.ts'
import { exitCode } from './exitCode.ts'
import { heldTo } from './heldTo.ts'
import { progressLine } from './progressLine.ts'
import { usesColour } from './usesColour.ts'
import type { ValidateFlags } from './validateCommand.ts'
import { writeReport } from './writeReport.ts'

/** Runs `validate` as its flags say, writes what they ask for, and returns the exit code. */
export async function runValidate(flags: ValidateFlags, command: string): Promise<number> {
  const options = await optionsOf(flags)
  if (flags.explain) {
    process.stdout.write(await explainPlan(options))
    return 0
  }
  const line = progressLine(process.stderr)
  const profile = [flags.html, flags.htmlDir, flags.runDir].some((file) => file !== undefined)
  const ran = await validate({ ...options, profile, progress: line.show }).finally(line.clear)
  const report = { ...heldTo(ran, flags.failOn), command }
  const json = jsonFile(flags)
  if (json !== '-') process.stdout.write(forPeople(report, flags))
  await writeReports(report, flags, json)
  return exitCode(report, flags.failOn)
}

async function optionsOf({ suite, sample, table, ...flags }: ValidateFlags): Promise<ValidateOptions> {
  if (sample === undefined) throw new UsageError('name the data to check with --sample (see --help)')
  const options = { ...flags, sample, ...(table && { tables: table }) }
  if (suite === undefined) return options
  const { readSuite } = await import('../suite/readSuite.ts')
  return { ...options, suite: await readSuite(suite) }
}

const jsonFile = ({ json }: ValidateFlags): string | undefined => (json === true ? '-' : json)

const forPeople = (
  report: Report,
  { verbose = false, quiet = false, maxExamples, junit, html }: ValidateFlags,
): string =>
  terminal(report, {
    verbose,
    quiet,
    maxExamples,
    colour: usesColour(process.stdout),
    width: process.stdout.isTTY ? process.stdout.columns : 100,
    ...(junit === undefined && html === undefined && { reportHint: 'report: --html report.html' }),
  })

async function writeReports(report: Report, flags: ValidateFlags, jsonTo: string | undefined): Promise<void> {
  if (jsonTo !== undefined) await writeReport(jsonTo, json(report))
  if (flags.junit !== undefined) await writeReport(flags.junit, junit(report))
  if (flags.runDir !== undefined) {
    const { writeRunFolder } = await import('./writeRunFolder.ts')
    await writeRunFolder(flags.runDir, report, flags)
  }
  if (flags.html !== undefined || flags.htmlDir !== undefined) await writeHtml(report, flags)
}

/** Drawing is imported when it is asked for. */
async function writeHtml(report: Report, { html: file, htmlDir }: ValidateFlags): Promise<void> {
  const { html, htmlFiles } = await import('../../reporters/html.tsx')
  if (file !== undefined) await writeReport(file, html(report))
  if (htmlDir === undefined) return
  for (const [name, text] of Object.entries(htmlFiles(report))) await writeReport(join(htmlDir, name), text)
}
