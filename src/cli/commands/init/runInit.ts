import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { plainText } from '../../../../reporters/format/plainText.ts'
import { messageOf } from '../../../errors/messageOf.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { suggest } from '../../../suggest/suggest.ts'
import { describeSuggested, suggestedSuite } from '../../../suggest/suggestedSuite.ts'
import { makeFolder } from '../../../system/makeFolder.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import { csvOf } from '../../input/csvOf.ts'
import { progressLine } from '../../output/progressLine.ts'
import type { Shell } from '../../shell.ts'
import { choose } from './choose.ts'
import type { Dataset } from '../../../init/datasets.ts'
import { findData } from './findData.ts'
import type { InitFlags } from './initFlags.ts'
import { gateOf, newestOf, scriptOf, suiteFile } from '../../../init/gateOf.ts'
import { planCi, planScript, planVitest, scriptName, type PlannedFile } from '../../../init/planFiles.ts'
import { questions } from './questions.ts'
import { mostBatches, remarks } from './remarks.ts'
import { readProject, textOf } from './readProject.ts'

/** Writes a suite for the data of a directory, and what runs it here and in CI. Nothing that exists is overwritten. */
export async function runInit(
  given: readonly string[],
  flags: InitFlags,
  { stdout, stderr }: Pick<Shell, 'stdout' | 'stderr'>,
): Promise<number> {
  const say = (line: string): void => void stdout.write(`${line.split('\n').map(plainText).join('\n')}\n`)
  const project = await readProject('.')
  const line = progressLine(stderr)
  line.show('looking for data')
  const { datasets: all, problems } = await findData(given, flags).finally(line.clear)
  for (const problem of problems) stderr.write(`validate: ${plainText(problem)}\n`)
  if (all.length === 0) throw problems.length > 0 ? new Error(noSuite) : noData(given)
  const terminal =
    flags.yes !== true && process.stdin.isTTY && stdout.isTTY ? questions(process.stdin, stdout) : null
  const chosen = await choose(all, project, flags, terminal?.ask ?? null, say).finally(terminal?.close)
  const { ci } = chosen
  const { manifest, manager, hasTouchstone } = project
  // A package.json that can't be edited is reported before what takes long.
  planScript(manifest, scriptOf(chosen.datasets))
  const suites = new Map<Dataset, PlannedFile>()
  const causes: unknown[] = []
  for (const dataset of chosen.datasets)
    await planSuite(dataset, flags, stderr)
      .then((planned) => void suites.set(dataset, planned))
      .catch((cause: unknown) => {
        causes.push(cause)
        stderr.write(`validate: ${plainText(messageOf(cause))}\n`)
      })
  const datasets = [...suites.keys()]
  const isReadable = problems.length === 0 && causes.every((cause) => cause instanceof UsageError)
  if (datasets.length === 0) throw isReadable ? new UsageError(noSuite) : new Error(noSuite)
  const files = [
    ...suites.values(),
    planScript(manifest, scriptOf(datasets)),
    ...(chosen.vitest ? [planVitest(project.vitestConfig)] : []),
    ...(ci && project.repository === null ? [await planCi(ci, gateOf(datasets, manager), textOf)] : []),
  ]
  for (const file of files) say(await write(file))
  for (const sentence of remarks({ ...chosen, datasets }, all, project)) say(sentence)
  const next = [...(hasTouchstone ? [] : [manager.add]), `${manager.name} run ${scriptName}`]
  say(`Next: ${next.join(' && ')}`)
  return exitCodes.passed
}

async function planSuite(
  dataset: Dataset,
  flags: InitFlags,
  stderr: NodeJS.WriteStream,
): Promise<PlannedFile> {
  const file = suiteFile(dataset)
  if (existsSync(file)) return { file, text: null, note: 'the suite stays as it is' }
  const line = progressLine(stderr)
  const show = (message: string): void => line.show(`${dataset.name}: ${message}`)
  const warn = (sentence: string): void => line.warn(`${dataset.name}: ${sentence}`)
  const data = dataset.files.slice(-mostBatches)
  const suggested = await suggest({ ...flags, data, progress: show, warn }).finally(line.clear)
  const sample = newestOf(dataset)
  const { name } = dataset
  const text = suggestedSuite(suggested, { name, types: flags.types, csv: csvOf(flags), sample }, 'yaml')
  return { file, text, note: describeSuggested(suggested).join(' ') }
}

/** Writes a planned file, and returns the line that reports it. */
async function write({ file, text, note, isEdit }: PlannedFile): Promise<string> {
  if (text === null) return `Kept ${file}: ${note}`
  await makeFolder(dirname(file))
  await writeFile(file, text, { flag: isEdit ? 'w' : 'wx' })
  return `${isEdit ? 'Added to' : 'Wrote'} ${file}: ${note}`
}

const noSuite = 'no suite could be written. Correct the data, or pass other files.'

function noData(given: readonly string[]): UsageError {
  const where = given.length === 0 ? 'this directory' : given.join(', ')
  return new UsageError(
    `no data found in ${where}. Add a CSV or Parquet file, or name one: validate init old.csv`,
  )
}
