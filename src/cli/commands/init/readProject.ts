import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ciSystems, type CiSystem } from '../../../init/ciSystems.ts'
import { packageManagers, type PackageManager } from '../../../init/packageManagers.ts'

/** Facts about a directory that matter to `validate init`. */
export interface Project {
  /** The text of its package.json. */
  readonly manifest: string | null
  readonly manager: PackageManager
  readonly usesVitest: boolean
  readonly hasTouchstone: boolean
  readonly vitestConfig: { readonly file: string; readonly text: string } | null
  readonly ci: CiSystem | null
  /** The top of the repository, if the directory is below it. */
  readonly repository: string | null
}

const configs = ['vitest', 'vite'].flatMap((name) =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((end) => `${name}.config.${end}`),
)

/** Looks at a directory; nothing is run or changed. */
export async function readProject(folder: string): Promise<Project> {
  const has = (name: string): boolean => existsSync(join(folder, name))
  const manifest = await textOf(join(folder, 'package.json'))
  const dependencies = dependenciesOf(manifest)
  const config = configs.find(has)
  const remotes = (await textOf(join(folder, '.git/config'))) ?? ''
  return {
    manifest,
    manager: packageManagers.find(({ lock }) => has(lock)) ?? packageManagers[0],
    usesVitest: dependencies.has('vitest'),
    hasTouchstone: dependencies.has('@touchstone-data/touchstone'),
    vitestConfig:
      config === undefined ? null : { file: config, text: (await textOf(join(folder, config))) ?? '' },
    ci:
      ciSystems.find(({ signs }) => signs.some(has)) ??
      ciSystems.find(({ host }) => host?.test(remotes)) ??
      null,
    repository: has('.git') ? null : repositoryAbove(folder),
  }
}

/** The text of a file; null if there is none. */
export const textOf = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw cause
  })

/** A package.json that can't be read has none: the edit of it reports the problem. */
function dependenciesOf(manifest: string | null): ReadonlySet<string> {
  try {
    const { dependencies, devDependencies } = JSON.parse((manifest ?? '{}').replace(/^\uFEFF/, '')) as {
      dependencies?: object
      devDependencies?: object
    }
    return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})])
  } catch {
    return new Set()
  }
}

function repositoryAbove(folder: string): string | null {
  for (let at = dirname(resolve(folder)); dirname(at) !== at; at = dirname(at))
    if (existsSync(join(at, '.git'))) return at
  return null
}
