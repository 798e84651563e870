import { Command } from 'commander'
import type { CheckCommand } from '../../pipeline/step.ts'
import type { Streams } from '../../system/streams.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import { validateCommand } from './validateCommand.ts'

/** `validate` for the check step of a pipeline. Commander keeps the values of a run, so each run has a command. */
export const checkCommand = ({ stdout, stderr }: Streams): CheckCommand => {
  const declare = (secrets: ReadonlySet<string>) => {
    let code: number = exitCodes.usage
    const command = new Command('validate').exitOverride()
    validateCommand(command, { stdout, stderr, secrets, finish: (ended) => void (code = ended) })
    return { command, code: () => code }
  }
  return {
    optionNames: declare(new Set()).command.options.map((option) => option.name()),
    async run(args, secrets) {
      const { command, code } = declare(secrets)
      await command.parseAsync([...args], { from: 'user' })
      return code()
    },
  }
}
