import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import picomatch from 'picomatch'
import type { WatcherTriggerPattern } from 'vitest/config'
import type { TestProject, VitestPluginContext } from 'vitest/node'
import type { DataSettings } from '../validate/settingsSchema.ts'

/** In watch mode: when data changes, all test files of the project run again. With `--changed` and `related`: all that there are. */
export function watchData(
  { reference, sample }: DataSettings,
  { project, vitest }: Pick<VitestPluginContext, 'project' | 'vitest'>,
): void {
  const files = [reference, sample].flatMap((ref) => (ref === undefined ? [] : filesOf(ref)))
  if (files.length === 0) return
  // Vitest knows what a test file imports, and data is imported by none.
  vitest.config.forceRerunTriggers.push(...files.map(({ glob }) => glob))
  const config: { watchTriggerPatterns?: WatcherTriggerPattern[] } = vitest.config
  const triggers = (config.watchTriggerPatterns ??= [])
  for (const { glob } of files)
    triggers.push({ pattern: picomatch.makeRe(glob), testsToRun: () => testFilesOf(project) })
  // Data may be outside of the root, which is all that Vite watches.
  project.vite.watcher.add(files.map(({ base }) => base))
}

/** The local files that a reference may name, and the path below which they are; what is elsewhere has none. */
function filesOf(ref: string): readonly { readonly glob: string; readonly base: string }[] {
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
