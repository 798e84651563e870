import type { Command } from 'commander'
import { addOutputs, chosenOutputs } from './outputOptions.ts'

export interface ReportFlags {
  readonly verbose?: boolean
  readonly quiet?: boolean
}

/** Declares `validate report`, which draws stored results again. */
export const addReport = (program: Command, finish: (code: number) => void): Command =>
  addOutputs(
    program
      .command('report <results...>')
      .description(
        'show results again that --json wrote, in any format and without their data; several make one page with a trend of each check',
      ),
  )
    .option('-v, --verbose', 'list every check')
    .option('-q, --quiet', 'print the verdict only')
    .action(async (results: readonly string[], flags: ReportFlags, command: Command) => {
      const { runReport } = await import('./runReport.ts')
      // What a CI system reads, it has had of the run itself.
      finish(await runReport(results, flags, chosenOutputs(command, {})))
    })
