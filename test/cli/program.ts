import { Command } from 'commander'
import { artifactsCommand } from '../../src/cli/commands/artifactsCommand.ts'
import { reportCommand } from '../../src/cli/commands/reportCommand.ts'
import { validateCommand } from '../../src/cli/commands/validateCommand.ts'
import type { Shell } from '../../src/cli/shell.ts'

export const shell: Shell = { stdout: process.stdout, stderr: process.stderr, finish: () => undefined }

/** The command line as it is declared, to be asked for its options. */
export function program(): Command {
  const validate = validateCommand(new Command('validate'), shell)
  reportCommand(validate, shell)
  artifactsCommand(validate, shell)
  return validate
}
