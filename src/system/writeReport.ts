import { appendFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './makeFolder.ts'
import { removeOnExit } from './removeOnExit.ts'
import { unfinishedIn } from './temporary.ts'
import { messageOf } from '../errors/messageOf.ts'

/** Writes a report to a file, whole or not at all; `-` is standard output. */
export async function writeReport(
  file: string,
  text: string,
  stdout: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  if (file === '-') {
    stdout.write(text)
    return
  }
  try {
    await makeFolder(dirname(file))
    // Devices and pipes are written to: a new file in their place would be none.
    if (await isDevice(file)) await writeFile(file, text)
    else await replace(await realpath(file).catch(() => file), text)
  } catch (cause) {
    throw new Error(`report ${file} could not be written: ${messageOf(cause)}`, { cause })
  }
}

/** Adds a report to what a file has; `-` is standard output. */
export async function appendReport(
  file: string,
  text: string,
  stdout: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  if (file === '-') return writeReport(file, text, stdout)
  try {
    await makeFolder(dirname(file))
    await appendFile(file, text)
  } catch (cause) {
    throw new Error(`report ${file} could not be written: ${messageOf(cause)}`, { cause })
  }
}

async function replace(file: string, text: string): Promise<void> {
  const partial = await unfinishedIn(dirname(file), 'partial')
  const remove = removeOnExit(partial)
  try {
    await writeFile(partial, text)
    await rename(partial, file)
  } finally {
    remove()
  }
}

const isDevice = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  )
