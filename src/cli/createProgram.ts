import { Command } from 'commander'
import { packageInfo } from '../system/packageInfo.ts'
import { artifactsCommand } from './commands/artifactsCommand.ts'
import { backtestCommand } from './commands/backtestCommand.ts'
import { baselineCommand } from './commands/baselineCommand.ts'
import { calibrateCommand } from './commands/calibrateCommand.ts'
import { extensionsCommand } from './commands/extensionsCommand.ts'
import { initCommand } from './commands/initCommand.ts'
import { lockCommand } from './commands/lockCommand.ts'
import { pipelineCommand } from './commands/pipelineCommand.ts'
import { profileCommand } from './commands/profileCommand.ts'
import { reportCommand } from './commands/reportCommand.ts'
import { suggestCommand } from './commands/suggestCommand.ts'
import { suiteCommand } from './commands/suiteCommand.ts'
import { testCommand } from './commands/testCommand.ts'
import { validateCommand } from './commands/validateCommand.ts'
import type { Shell } from './shell.ts'

/** Declares the whole command line. */
export function createProgram(shell: Shell): Command {
  const program = new Command('validate')
    .description('Check new data against a suite of expectations, a reference dataset, or both.')
    .showHelpAfterError('(see validate --help)')
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
    .exitOverride()
  validateCommand(program, shell).version(packageInfo.version, '-V, --version', 'show the version')
  reportCommand(program, shell)
  artifactsCommand(program, shell)
  initCommand(program, shell)
  profileCommand(program, shell)
  suggestCommand(program, shell)
  suiteCommand(program, shell)
  extensionsCommand(program, shell)
  pipelineCommand(program, shell)
  testCommand(program, shell)
  calibrateCommand(program, shell)
  backtestCommand(program, shell)
  baselineCommand(program, shell)
  lockCommand(program, shell)
  return program
}
