import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a report to a file, whole or not at all; `-` is standard output. */
export async function writeReport(file: string, text: string): Promise<void> {
  if (file === '-') {
    process.stdout.write(text)
    return
  }
  const partial = `${file}.${process.pid}.partial`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(partial, text)
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true })
    throw new Error(
      `report ${file} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
