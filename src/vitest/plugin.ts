import { readFile } from 'node:fs/promises'
import { configDefaults, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config'
import type { VitestPluginContext } from 'vitest/node'
import { entryFile } from '../system/entryFile.ts'
import { checkVitest } from './checkVitest.ts'
import { neverCache } from './neverCache.ts'
import { drawsReport } from './drawsReport.ts'
import { bypassJsonPlugin } from './bypassJsonPlugin.ts'
import { runGuard } from './runGuard.ts'
import { stripStackOnUsageError } from './stripStackOnUsageError.ts'
import { oneWorker } from './oneWorker.ts'
import { assertNotIdle, assertOnce } from './placement.ts'
import { readSettings } from './settings.ts'
import type { DataSettings } from '../validate/settingsSchema.ts'
import { suiteModule, withSuite } from './suiteModule.ts'
import './types.ts'
import { watchData } from './watchData.ts'
import { checkFiles, draws } from './writeReports.ts'

export type { DataSettings } from '../validate/settingsSchema.ts'

export interface ExpectationsOptions extends DataSettings {
  /** Where reports go: files named `.html`, `.json`, `.xml` (JUnit) or `.md`. */
  readonly report?: string | readonly string[]
}

export interface DataProjectOptions extends ExpectationsOptions {
  /** The name of the project, for `vitest --project`; `data` without one. */
  readonly name?: string
  /** Its suites and test files; without it all suites. */
  readonly include?: readonly string[]
}

const name = 'touchstone'
const allSuites = ['**/*.suite.{ts,mts,js,mjs,yaml,yml,json}']
const isCode = (id: string): boolean => /\.suite\.m?[jt]s$/.test(id)
const isData = (id: string): boolean => /\.suite\.(ya?ml|json)$/.test(id)

/** The module that generated test modules import. */
const runner = entryFile('src/vitest/runSuite')

/** A Vitest plugin: every `*.suite.{ts,yaml,json}` is a test file, with one test for each expectation. */
export const expectations = (options: ExpectationsOptions = {}): Plugin => touchstone(options, null)

/**
 * A project for `test.projects` that runs suites and nothing else, in one worker, so that data is read once:
 * `vitest run --project data`.
 */
export function dataProject(options: DataProjectOptions = {}): TestProjectInlineConfiguration {
  const { name = 'data', include = allSuites, ...rest } = options
  return {
    extends: true,
    plugins: [touchstone(rest, include)],
    test: {
      name,
      include: [...include],
      // Data is read with Node, whatever unit tests of the config run in.
      environment: 'node',
      ...oneWorker,
    },
  }
}

function touchstone(
  { report = [], ...options }: ExpectationsOptions,
  only: readonly string[] | null,
): Plugin {
  const files = [report].flat()
  stripStackOnUsageError(() => checkVitest())
  stripStackOnUsageError(() => checkFiles(files))
  return {
    name,
    enforce: 'pre',
    // What a plugin gives is added to what is there; but to give anything where nothing is replaces Vitest's default.
    config({ test }) {
      stripStackOnUsageError(() => assertNotIdle(test?.projects))
      const beside = test?.include ? [] : configDefaults.include
      return { test: { include: only ? [...only] : [...beside, ...allSuites] } }
    },
    configResolved({ plugins }) {
      stripStackOnUsageError(() => assertOnce(plugins, name))
      bypassJsonPlugin(plugins, isData)
    },
    configureVitest(context: VitestPluginContext) {
      const { project, vitest } = context
      // `validate test` waits for this.
      const tell = (message: unknown): void => {
        if (process.env['TOUCHSTONE_TEST'] === '1') process.send?.(message)
      }
      tell('touchstone')
      // It has inherited what the root includes.
      if (only) project.config.include = [...only]
      neverCache(context, (id) => isCode(id) || isData(id))
      const here = { env: process.env, argv: process.argv, cwd: process.cwd() }
      const told = stripStackOnUsageError(() => readSettings(options, project.config.root, here))
      const settings = { ...told, profile: draws(files) || vitest.config.reporters.some(drawsReport) }
      const begin = (run: string): void => {
        project.provide('touchstone', settings)
        project.provide('touchstoneRun', run)
      }
      begin('0')
      const watch = watchData(settings, context)
      vitest.config.reporters.push(
        runGuard(project, { files, begin, watch, leave: (exitCode) => tell({ exitCode }) }),
      )
    },
    async load(id) {
      if (!isData(id)) return null
      // Vite 8 goes by the name of the file without this type.
      return { ...suiteModule(id, await readFile(id, 'utf8'), runner), moduleType: 'js' }
    },
    transform: (text, id) => (isCode(id) ? withSuite(id, text, runner) : null),
  }
}
