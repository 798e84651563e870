import { Command } from 'commander'
import { artifactsCommand } from '../../src/cli/commands/artifactsCommand.ts'
import { reportCommand } from '../../src/cli/commands/reportCommand.ts'
import { validateCommand } from '../../src/cli/commands/validateCommand.ts'

const ignore = (): void => undefined

/** The command line as it is declared, to be asked for its options. */
export function program(): Command {
  const validate = validateCommand(new Command('validate'), ignore)
  reportCommand(validate, ignore)
  artifactsCommand(validate, ignore)
  return validate
}
