import { createInterface } from 'node:readline/promises'
import { UsageError } from '../../../errors/usageError.ts'

/** Asks one question; an empty answer is the usual one. */
export type Ask = (question: string, usual: string) => Promise<string>

export interface Questions {
  readonly ask: Ask
  readonly close: () => void
}

/** Asks at a terminal. Ctrl-C ends the program, and Ctrl-D is an error. */
export function questions(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Questions {
  const terminal = createInterface({ input, output })
  terminal.once('SIGINT', () => {
    terminal.close()
    process.kill(process.pid, 'SIGINT')
  })
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new UsageError('no answer. Pass --yes to use what was found.')))
  })
  ended.catch(() => undefined)
  return {
    async ask(question, usual) {
      const answer = await Promise.race([terminal.question(`${question} [${usual}] `), ended])
      return answer.trim() || usual
    },
    close: () => terminal.close(),
  }
}

/** Asks until the answer is one of the choices. */
export async function askChoice(
  ask: Ask,
  question: string,
  choices: readonly string[],
  usual: string,
): Promise<string> {
  for (;;) {
    const answer = await ask(`${question} (${choices.join(', ')})`, usual)
    const found = choices.find((choice) => choice.toLowerCase() === answer.toLowerCase())
    if (found !== undefined) return found
  }
}
