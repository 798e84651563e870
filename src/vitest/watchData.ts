import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import picomatch from 'picomatch'
import type { WatcherTriggerPattern } from 'vitest/config'
import type { TestProject, VitestPluginContext } from 'vitest/node'
import type { DataSettings } from '../validate/settingsSchema.ts'

/** Watches data that one test file names in addition to that of the run. */
export type WatchOwnData = (refs: readonly string[], testFile: string) => void

/**
 * In watch mode: when data or the baseline of the run changes or is deleted, all test files of the project run again. With `--changed` and
 * `related`: all that there are. The function that it returns does so for one test file, whose data is known once it ran.
 */
export function watchData(
  { reference, sample, baseline }: DataSettings,
  { project, vitest }: Pick<VitestPluginContext, 'project' | 'vitest'>,
): WatchOwnData {
  const config: { watchTriggerPatterns?: WatcherTriggerPattern[] } = vitest.config
  const triggers = (config.watchTriggerPatterns ??= [])
  const { watcher } = vitest.vite
  const testsOf = new Map<string, Set<string>>()
  const watch = ({ glob, base }: LocalData, testsToRun: () => string[]): void => {
    const pattern = picomatch.makeRe(glob)
    triggers.push({ pattern, testsToRun })
    // Data may be outside of the root, which is all that Vite watches.
    watcher.add(base)
    // Vitest runs nothing when a file is gone.
    watcher.on('unlink', (path) => pattern.test(path) && watcher.emit('change', path))
  }
  const named = [reference, sample, baseline].flatMap((ref) => (ref === undefined ? [] : localData(ref)))
  // Vitest knows what a test file imports, and data is imported by none.
  vitest.config.forceRerunTriggers.push(...named.map(({ glob }) => glob))
  for (const data of named) watch(data, () => testFilesOf(project))
  const known = new Set(named.map(({ glob }) => glob))
  return (refs, testFile) => {
    for (const data of refs.flatMap(localData).filter(({ glob }) => !known.has(glob))) {
      const tests = testsOf.get(data.glob) ?? new Set<string>()
      if (tests.size === 0) watch(data, () => [...tests])
      testsOf.set(data.glob, tests.add(testFile))
    }
  }
}

interface LocalData {
  readonly glob: string
  /** The path below which all of it is. */
  readonly base: string
}

/** The local files that a reference may name; what is elsewhere has none. */
function localData(ref: string): readonly LocalData[] {
  if (/^[a-z][a-z0-9+.-]+:/i.test(ref) && !ref.startsWith('file:')) return []
  const path = resolve(ref.startsWith('file:') ? fileURLToPath(ref) : ref)
  if (/[*?[{]/.test(ref)) return [{ glob: path, base: picomatch.scan(path).base }]
  // The path itself, or what is in it where it is a folder of versions.
  return [{ glob: `${path.replace(/[\\()!+@|]/g, '\\$&')}/**`, base: path }]
}

const testFilesOf = (project: TestProject): string[] =>
  project.vitest.state
    .getTestModules()
    .filter((module) => module.project.name === project.name)
    .map(({ moduleId }) => moduleId)
