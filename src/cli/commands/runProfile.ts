import { resolve } from 'node:path'
import { profileHtml } from '../../../reporters/profile/profileHtml.tsx'
import { profileJson } from '../../../reporters/profile/profileJson.ts'
import { profileText } from '../../../reporters/profile/profileText.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { dataProfile } from '../../validate/dataProfile.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import type { ProfileFlags } from '../options/profileFlags.ts'
import { progressLine } from '../output/progressLine.ts'
import { usesColour } from '../output/usesColour.ts'

/** Profiles data, and writes the profile to files or to the terminal. */
export async function runProfile(
  data: string,
  flags: ProfileFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const { against, html, json } = flags
  checkPaths({ data, against, html, json })
  const line = progressLine(stderr)
  const profile = await dataProfile({
    ...flags,
    sample: data,
    ...(against !== undefined && { reference: against }),
    progress: line.show,
  }).finally(line.clear)
  if (html !== undefined) await writeReport(html, profileHtml(profile), stdout)
  if (json !== undefined) await writeReport(json, profileJson(profile), stdout)
  if (html !== '-' && json !== '-') stdout.write(profileText(profile, { colour: usesColour(stdout) }))
  return exitCodes.passed
}

interface Paths {
  readonly data: string
  readonly against: string | undefined
  readonly html: string | undefined
  readonly json: string | undefined
}

function checkPaths({ data, against, html, json }: Paths): void {
  if (data === '-' && against === '-')
    throw new UsageError('only one of the data and --against can be standard input')
  const written = [html, json].filter((path) => path !== undefined)
  if (written.length === 2 && pathOf(written[0]!) === pathOf(written[1]!))
    throw new UsageError('--html and --json write to one place. Name another file for one of them.')
  const read = [data, against]
    .filter((path) => path !== undefined && path !== '-')
    .map((path) => pathOf(path!))
  const overwritten = written.find((path) => path !== '-' && read.includes(pathOf(path)))
  if (overwritten !== undefined)
    throw new UsageError(`${overwritten} is read. Write the profile to another file.`)
}

const pathOf = (path: string): string => (path === '-' ? path : resolve(path))
