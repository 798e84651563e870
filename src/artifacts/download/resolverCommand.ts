import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { UsageError } from '../../errors/usageError.ts'
import { filesIn } from '../local/filesIn.ts'
import { newestTime } from '../metadata/newestTime.ts'
import { temporaryFolder } from '../../system/temporary.ts'
import type { Resolver } from '../resolver.ts'
import { hideSecrets } from './hideSecrets.ts'
import { splitCommand } from './splitCommand.ts'

/** Characters of its output that are kept while a command runs. */
const mostKept = 2000

/** The command of `--resolver` downloads references that nothing else finds, into a folder that is removed at the end. */
export const resolverCommand: Resolver = {
  name: 'command',
  takes: (_, { resolver }) => resolver !== undefined,
  async find(ref, { resolver = '', progress }) {
    const words = wordsOf(resolver, ref)
    const { path: folder, remove: release } = await temporaryFolder('resolver')
    try {
      progress?.(`running ${words[0]!} for ${ref}`)
      await run(words, ref, folder)
      const files = (await filesIn(folder)).map((file) => join(folder, file))
      if (files.length === 0) throw new Error(`${ref}: ${words[0]!} ended well, and left no file in {dir}`)
      const timestamp = await newestTime(files)
      return { ref, uri: ref, files, version: null, timestamp, shownAs: ref, release }
    } catch (cause) {
      release()
      throw cause
    }
  },
}

/** The command is split before anything is put into it, so that a reference is always one word of it. */
function wordsOf(resolver: string, ref: string): readonly string[] {
  const words = splitCommand(resolver)
  for (const mark of ['{ref}', '{dir}'])
    if (!words.slice(1).some((word) => word.includes(mark)))
      throw new UsageError(
        `--resolver: expected a command with {ref} and {dir} in it, e.g. wandb artifact get {ref} --root {dir}`,
      )
  if (ref.startsWith('-'))
    throw new UsageError(`${ref}: what starts with - would be an option of ${words[0]!}, not a reference`)
  return words
}

const run = (words: readonly string[], ref: string, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = words.map((word) =>
      word.replaceAll('{ref}', () => ref).replaceAll('{dir}', () => folder),
    )
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = (): boolean => child.kill()
    process.once('exit', stop)
    let said = ''
    const listen = (text: string): string => (said = lastPart(said + text))
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    child.on('error', (cause) => {
      process.off('exit', stop)
      reject(new Error(`${ref}: ${program} could not be started: ${cause.message}`, { cause }))
    })
    child.on('close', (code, signal) => {
      process.off('exit', stop)
      const ended = `${ref}: ${program} ended with ${signal ?? `code ${code ?? ''}`}`
      if (code === 0) resolve()
      else reject(new Error([ended, ...lastLines(hideSecrets(said, words, process.env))].join('\n')))
    })
  })

/** Whole lines: a part of a token isn't recognized as one. */
const lastPart = (text: string): string =>
  text.length <= mostKept ? text : text.slice(-mostKept).replace(/^[^\n]*/, '')

const lastLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-5)
