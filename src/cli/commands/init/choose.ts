import { formatCount } from '../../../text/formatCount.ts'
import { ciSystems, type CiSystem } from '../../../init/ciSystems.ts'
import type { Dataset } from '../../../init/datasets.ts'
import { askChoice, type Ask } from './questions.ts'
import type { Project } from './readProject.ts'
import type { InitFlags } from './initFlags.ts'

/** Suites of more datasets than this are better written one by one. */
const mostDatasets = 12

const none = 'none'

/** What `validate init` is to set up. */
export interface Chosen {
  readonly datasets: readonly Dataset[]
  readonly ci: CiSystem | null
  readonly vitest: boolean
}

/** Takes what the flags say and what was found; at a terminal, what is answered. */
export async function choose(
  all: readonly Dataset[],
  project: Project,
  flags: InitFlags,
  ask: Ask | null,
  say: (line: string) => void,
): Promise<Chosen> {
  for (const [i, dataset] of all.entries()) say(`${ask ? `${i + 1} ` : 'Found'} ${describeDataset(dataset)}`)
  const datasets = ask && all.length > 1 ? await askDatasets(ask, all) : all.slice(0, mostDatasets)
  const usual = flags.ci ?? project.ci?.name ?? none
  const choices = [...ciSystems.map(({ name }) => name), none]
  const ci = ask && flags.ci === undefined ? await askChoice(ask, 'CI system', choices, usual) : usual
  const vitest = flags.vitest ?? project.usesVitest
  return { datasets, vitest, ci: ciSystems.find(({ name }) => name === ci) ?? null }
}

const describeDataset = ({ name, files }: Dataset): string =>
  files.length === 1
    ? `${name}: ${files[0]!}`
    : `${name}: ${formatCount(files.length, 'batch', 'batches')}, ${files[0]!} to ${files.at(-1)!}`

async function askDatasets(ask: Ask, all: readonly Dataset[]): Promise<readonly Dataset[]> {
  for (;;) {
    const answer = await ask('Datasets to check, by their numbers (comma-separated)', 'all')
    if (answer.toLowerCase() === 'all') return all
    const numbers = answer.split(',').map(Number)
    if (numbers.every((number) => all[number - 1])) return numbers.map((number) => all[number - 1]!)
  }
}
