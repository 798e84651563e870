import { quoteForShell } from '../text/quoteForShell.ts'
import type { Gate } from './ciSystems.ts'
import type { Dataset } from './datasets.ts'
import type { PackageManager } from './packageManagers.ts'

export const suiteFile = ({ name }: Dataset): string => `${name}.suite.yaml`

/** The newest batch, by its name: what a suite checks unless another sample is named. */
export const newestOf = ({ files }: Dataset): string => files.at(-1)!

/** The commands of CI. They check the newest batch that exists when they run. */
export const gateOf = (datasets: readonly Dataset[], { install, run }: PackageManager): Gate => ({
  install,
  checks: datasets.map((dataset) => ({
    name: dataset.name,
    command: `${run} --suite ${suiteFile(dataset)}${sampleOf(dataset)}`,
  })),
})

/** A script of package.json, which has to run in every shell. */
export const scriptOf = (datasets: readonly Dataset[]): string =>
  datasets.map((dataset) => `validate --suite ${suiteFile(dataset)}`).join(' && ')

const sampleOf = ({ glob }: Dataset): string =>
  glob === null ? '' : ` --sample "$(ls ${glob.split('*').map(quotePart).join('*')} | tail -n 1)"`

const quotePart = (part: string): string => (part === '' ? '' : quoteForShell(part))
