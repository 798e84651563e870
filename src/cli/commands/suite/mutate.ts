import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonText } from '../../../../reporters/format/jsonText.ts'
import { mutationReport } from '../../../../reporters/mutation/mutationReport.ts'
import { scoreSuite } from '../../../mutation/scoreSuite.ts'
import { readSuite } from '../../../suite/reading/readSuite.ts'
import type { Streams } from '../../../system/streams.ts'
import { temporaryFolder } from '../../../system/temporary.ts'
import { writeReport } from '../../../system/writeReport.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { DataFlags } from '../../options/addDataOptions.ts'
import { progressLine } from '../../output/progressLine.ts'
import { usesColour } from '../../output/usesColour.ts'

export interface MutateFlags extends DataFlags {
  readonly reference: string
  readonly minScore?: number
  readonly seed: number
  readonly json?: string | true
  readonly allowPlugins?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
}

/** `validate suite mutate`: corrupts the reference in a temporary directory, and prints what the suite catches. */
export async function mutate(file: string, flags: MutateFlags, { stdout, stderr }: Streams): Promise<number> {
  const { minScore, allowPlugins, verbose = false, quiet = false } = flags
  const suite = await readSuite(file, { allowPlugins })
  const { path: folder, remove } = await temporaryFolder('mutants')
  const line = progressLine(stderr)
  const measured = await scoreSuite({
    ...flags,
    suite,
    write: writerIn(folder),
    progress: line.show,
    warn: line.warn,
  }).finally(() => {
    line.clear()
    remove()
  })
  const json = flags.json === true ? '-' : flags.json
  if (json !== '-')
    stdout.write(mutationReport(measured, { verbose, quiet, colour: usesColour(stdout), minScore }))
  if (json !== undefined) await writeReport(json, jsonText(measured), stdout)
  if (measured.mutants.length === 0) return exitCodes.usage
  return minScore !== undefined && measured.score < minScore ? exitCodes.failed : exitCodes.passed
}

/** Writes each mutant to the directory, and removes the one before. */
function writerIn(folder: string): (text: string) => Promise<string> {
  let number = 0
  const pathOf = (mutant: number): string => join(folder, `mutant-${mutant}.csv`)
  return async (text) => {
    await rm(pathOf(number), { force: true })
    number += 1
    await writeFile(pathOf(number), text)
    return pathOf(number)
  }
}
