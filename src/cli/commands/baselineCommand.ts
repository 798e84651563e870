import { InvalidArgumentError, type Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import { optionGroups } from '../options/optionGroups.ts'
import type { Shell } from '../shell.ts'
import type { BaselineFlags } from './runBaseline.ts'

/** A day as `2026-12-31`. */
function day(text: string): string {
  const time = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text))
    throw new InvalidArgumentError('Expected a day, for example 2026-12-31.')
  return text
}

/** Declares `validate baseline`, which makes a baseline of the failures of a report. */
export const baselineCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    program
      .command('baseline <result>')
      .description('write the failures of a stored JSON report as known failures for --baseline')
      .optionsGroup(optionGroups.general)
      .requiredOption('-o, --output <file>', 'baseline to write; - for stdout')
      .requiredOption('--owner <name>', 'who takes care of these failures')
      .requiredOption('--expires <day>', 'last day on which they are forgiven, e.g. 2026-12-31', day)
      .option('--reason <text>', 'why they are forgiven')
      .option('--force', 'overwrite the baseline if it exists'),
    'validate baseline result.json -o baseline.json --owner data-team --expires 2026-12-31',
    'validate baseline result.json -o - --owner data-team --expires 2026-12-31 --reason "sensor 7 is broken"',
  )
    .allowExcessArguments(false)
    .action(async (file: string, flags: BaselineFlags) => {
      const { runBaseline } = await import('./runBaseline.ts')
      shell.finish(await runBaseline(file, flags, shell))
    })
