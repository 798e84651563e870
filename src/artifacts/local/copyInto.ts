import { createReadStream } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { receiveFile } from '../download/receiveFile.ts'
import { sha256 } from '../cache/sha256.ts'

/** Copies files into a folder, with the folders that they do not share. Existing files are never overwritten. */
export async function copyInto(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const shared = sharedFolder(files)
  const copies: string[] = []
  for (const file of files) {
    const copy = join(folder, relative(shared, file))
    const coming = {
      body: createReadStream(file) as AsyncIterable<Buffer>,
      failure: `${copy} could not be written`,
    }
    await receiveFile(coming, dirname(copy), () => basename(copy), 'keep').catch(async (cause: unknown) => {
      // Fetching the same again isn't a mistake.
      if ((await sha256([copy]).catch(() => null)) !== (await sha256([file]))) throw cause
    })
    copies.push(copy)
  }
  return copies
}

function sharedFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split(sep))
  const differs = first.findIndex((part, i) => others.some((other) => other[i] !== part))
  return (differs === -1 ? first : first.slice(0, differs)).join(sep) || sep
}
