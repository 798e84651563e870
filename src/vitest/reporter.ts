import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { resolve } from 'node:path'
import { stripStackOnUsageError } from './stripStackOnUsageError.ts'
import { filesOf, type ReportOptions } from './drawsReport.ts'
import { reportsOf } from './reportsOf.ts'
import { checkFiles, draws, writeReports } from './writeReports.ts'

export type { ReportOptions } from './drawsReport.ts'

/** A Vitest reporter: the same reports of suites that the command line writes. */
export default class TouchstoneReporter implements Reporter {
  readonly #files: readonly string[]
  #root = ''

  constructor(options: ReportOptions = {}) {
    this.#files = filesOf(options)
    stripStackOnUsageError(() => checkFiles(this.#files))
  }

  /** Whether it draws, so that the plugin has every column described. */
  get draws(): boolean {
    return draws(this.#files)
  }

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    await writeReports(
      reportsOf(modules),
      this.#files.map((file) => resolve(this.#root, file)),
    )
  }
}
