import type { Chosen } from './choose.ts'
import { ciSystems } from '../../../init/ciSystems.ts'
import type { Dataset } from '../../../init/datasets.ts'
import type { Project } from './readProject.ts'

/** Past batches beyond these say little more. */
export const mostBatches = 24

/** Sentences about everything that was left out. */
export function remarks(
  { datasets, ci }: Chosen,
  all: readonly Dataset[],
  { repository, manifest }: Project,
): readonly string[] {
  const left = all.filter((dataset) => !datasets.includes(dataset))
  const large = datasets.filter(({ files }) => files.length > mostBatches)
  return [
    ...large.map(({ name }) => `${name}: the rules are those of the newest ${mostBatches} batches.`),
    ...(left.length > 0 ? [`Without a suite: ${left.map(({ name }) => name).join(', ')}.`] : []),
    ...(ci === null
      ? [`No CI step written. Pass --ci ${ciSystems.map(({ name }) => name).join(', --ci ')}.`]
      : []),
    ...(ci !== null && repository !== null
      ? [`No CI step written: this directory is below ${repository}. Run validate init there.`]
      : []),
    ...(manifest === null ? ['Commit package.json and package-lock.json too: CI installs from them.'] : []),
  ]
}
