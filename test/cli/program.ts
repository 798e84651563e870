import { Command } from 'commander'
import { addArtifacts } from '../../src/cli/commands/artifactsCommand.ts'
import { addReport } from '../../src/cli/commands/reportCommand.ts'
import { addValidate } from '../../src/cli/commands/validateCommand.ts'

const ignore = (): void => undefined

/** The command line as it is declared, to be asked for its options. */
export function program(): Command {
  const validate = addValidate(new Command('validate'), ignore)
  addReport(validate, ignore)
  addArtifacts(validate, ignore)
  return validate
}
