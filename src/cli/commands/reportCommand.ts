import type { Command } from 'commander'
import { UsageError } from '../../errors/usageError.ts'
import { addHelp } from '../options/addHelp.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { addOutputs, chosenOutputs } from '../options/outputOptions.ts'
import type { ReportFlags } from '../options/reportFlags.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate report`, which draws stored results again. */
export const reportCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addOutputs(
      program
        .command('report <results...>')
        .description(
          're-render stored JSON reports in any format; several reports also show the trend of each check',
        ),
    )
      .optionsGroup(optionGroups.general)
      .option('-v, --verbose', 'list every check')
      .option('-q, --quiet', 'print the verdict only'),
    'validate report result.json --html report.html',
    'validate report june.json july.json august.json --html trend.html',
  ).action(async (results: readonly string[], flags: ReportFlags, command: Command) => {
    refuseBefore(program)
    const { runReport } = await import('./runReport.ts')
    // A CI system has got its output from the run itself.
    shell.finish(await runReport(results, flags, chosenOutputs(command, {}), shell))
  })

/** Options before `report` belong to `validate`, and would be ignored. */
function refuseBefore(program: Command): void {
  const before = program.options.find(
    (option) => program.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (before) throw new UsageError(`${before.long ?? before.flags} must be placed after report`)
}
