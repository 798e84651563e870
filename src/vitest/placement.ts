import type { Plugin, ViteUserConfig } from 'vitest/config'
import { UsageError } from '../errors/usageError.ts'

type Projects = NonNullable<NonNullable<ViteUserConfig['test']>['projects']>

/** Vitest asks no plugin of a config that has projects, unless a project extends it: no suite would run, and none be missed. */
export function assertNotIdle(projects: Projects = []): void {
  // A project in another file, or made by a function, may take the plugins of this config.
  const isAlone = (project: Projects[number]): boolean =>
    typeof project === 'object' && 'test' in project && !('extends' in project && project.extends)
  if (projects.length > 0 && projects.every(isAlone))
    throw new UsageError(
      'expectations() is next to test.projects, and none of these has extends: true, so no suite would be found; give it to the plugins of one of the projects, or add dataProject() to them',
    )
}

/** Two would each make tests of every suite. */
export function assertOnce(plugins: readonly Plugin[], name: string): void {
  if (plugins.filter((plugin) => plugin.name === name).length > 1)
    throw new UsageError(
      'expectations() is twice in the plugins of one project: dataProject(), and each project with extends: true, has those of the config too; leave one of them',
    )
}
