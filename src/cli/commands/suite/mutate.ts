import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonText } from '../../../../reporters/format/jsonText.ts'
import { mutationReport } from '../../../../reporters/mutation/mutationReport.ts'
import type { MutantFiles } from '../../../mutation/openFile.ts'
import { scoreSuite } from '../../../mutation/scoreSuite.ts'
import { readSuite } from '../../../suite/reading/readSuite.ts'
import type { Streams } from '../../../system/streams.ts'
import { temporaryFolder } from '../../../system/temporary.ts'
import { writeReport } from '../../../system/writeReport.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { DataFlags } from '../../options/addDataOptions.ts'
import { progressLine } from '../../output/progressLine.ts'
import { usesColour } from '../../output/usesColour.ts'
import { withinTime } from '../../output/withinTime.ts'

export interface MutateFlags extends DataFlags {
  readonly reference: string
  readonly minScore?: number
  readonly seed: number
  readonly timeout?: number
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
  const scoring = scoreSuite({
    ...flags,
    suite,
    files: filesIn(folder),
    progress: line.show,
    warn: line.warn,
  })
  const measured = await withinTime(scoring, flags.timeout).finally(() => {
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

/** Writes mutants to a directory. */
function filesIn(folder: string): MutantFiles {
  let number = 0
  return {
    async write(text) {
      number += 1
      const path = join(folder, `mutant-${number}.csv`)
      await writeFile(path, text)
      return path
    },
    remove: (path) => rm(path, { force: true }),
  }
}
