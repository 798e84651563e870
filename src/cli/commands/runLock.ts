import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { plainText } from '../../../reporters/format/plainText.ts'
import { UsageError } from '../../errors/usageError.ts'
import { checkLock } from '../../lock/checkLock.ts'
import { describeLock } from '../../lock/describeLock.ts'
import { lockData, type LockDataOptions } from '../../lock/lockData.ts'
import { lockText } from '../../lock/lockText.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import type { LockFlags } from '../options/lockFlags.ts'
import { progressLine } from '../output/progressLine.ts'
import { quoteForShell } from '../../text/quoteForShell.ts'

/** Locks data, or checks whether a lock still stands for it. */
export async function runLock(
  data: string,
  { output, check, force, suite: file, ...flags }: LockFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const exists = output !== '-' && existsSync(output)
  if (output !== '-' && resolve(output) === resolve(data))
    throw new UsageError(`${output} is read. Write the lock to another file.`)
  if (!check && exists && !force)
    throw new UsageError(`${output} exists. Pass --force to overwrite it, or another file.`)
  if (check && !exists) throw new UsageError(`--check: ${output} doesn't exist. Name it with -o.`)
  const suite = file === undefined ? undefined : await readSuiteFile(file)
  const line = progressLine(stderr)
  const options: LockDataOptions = { ...flags, data, suite, progress: line.show, warn: line.warn }
  const say = (sentence: string): unknown => stdout.write(`${plainText(sentence)}\n`)
  if (check) {
    const stale = await checkLock(output, options).finally(line.clear)
    const again = `validate lock ${quoteForShell(data)} -o ${quoteForShell(output)} --force`
    say(
      stale === null
        ? `${output} is up to date with ${data}.`
        : `${output} is stale: ${data} has changed; ${stale}. Lock it again: ${again}`,
    )
    return stale === null ? exitCodes.passed : exitCodes.failed
  }
  const lock = await lockData(options).finally(line.clear)
  const text = lockText(lock)
  await writeReport(output, text, stdout)
  if (output === '-') return exitCodes.passed
  for (const sentence of [`Wrote ${output}.`, ...describeLock(lock, Buffer.byteLength(text))]) say(sentence)
  say(`Next: validate --reference ${quoteForShell(output)} --sample new.csv`)
  return exitCodes.passed
}

const readSuiteFile = async (file: string) =>
  (await import('../../suite/reading/readSuite.ts')).readSuite(file, { allowPlugins: false })
