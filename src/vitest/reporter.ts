import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { resolve } from 'node:path'
import { atStartup } from './atStartup.ts'
import { reportsOf } from './reportsOf.ts'
import { checkFiles, draws, writeReports } from './writeReports.ts'

export interface ReportOptions {
  /** Where reports go: files named `.html`, `.json`, `.xml` (JUnit) or `.md`; `report.html` without it. */
  readonly outputFile?: string | readonly string[]
}

/** A Vitest reporter: the same reports of suites that the command line writes. */
export default class TouchstoneReporter implements Reporter {
  readonly #files: readonly string[]
  #root = ''

  constructor({ outputFile = 'report.html' }: ReportOptions = {}) {
    this.#files = [outputFile].flat()
    atStartup(() => checkFiles(this.#files))
  }

  /** Whether it draws, so that the plugin has every column described. */
  get draws(): boolean {
    return draws(this.#files)
  }

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const files = this.#files.map((file) => resolve(this.#root, file))
    await writeReports(
      reportsOf(modules).map(({ report }) => report),
      files,
    )
  }
}
