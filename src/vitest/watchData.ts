import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { WatcherTriggerPattern } from 'vitest/config'
import type { TestProject, VitestPluginContext } from 'vitest/node'
import type { DataSettings } from './settingsSchema.ts'

/** In watch mode: when a data file changes, all test files of the project run again. */
export function watchData(
  { reference, sample }: DataSettings,
  { project, vitest }: Pick<VitestPluginContext, 'project' | 'vitest'>,
): void {
  const files = [reference, sample].flatMap((ref) =>
    ref === undefined || ref === '-' || !existsSync(ref) ? [] : [resolve(ref)],
  )
  if (files.length === 0) return
  const config: { watchTriggerPatterns?: WatcherTriggerPattern[] } = vitest.config
  const triggers = (config.watchTriggerPatterns ??= [])
  triggers.push({
    pattern: new RegExp(`^(${files.map(escaped).join('|')})(/|$)`),
    testsToRun: () => testFilesOf(project),
  })
  // Data may be outside of the root, which is all that Vite watches.
  project.vite.watcher.add(files)
}

const testFilesOf = (project: TestProject): string[] =>
  project.vitest.state
    .getTestModules()
    .filter((module) => module.project.name === project.name)
    .map(({ moduleId }) => moduleId)

const escaped = (path: string): string => path.replaceAll('\\', '/').replace(/[.*+?^${}()|[\]]/g, '\\$&')
