import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

/** Bytes at the end of an archive in which its directory is looked for: its record, and a comment. */
const mostEnd = 22 + 65_535
const entrySignature = 0x02014b50

interface ZipEntry {
  readonly isDeflated: boolean
  readonly bytes: number
  /** Where its local header is. */
  readonly offset: number
}

/** The entries of an archive, by their names. */
export async function zipEntries(file: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = await bytesAt(handle, Math.max(0, size - mostEnd), Math.min(size, mostEnd))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    if (end < 0) throw new Error(`${file} isn't a workbook (.xlsx)`)
    const directory = await bytesAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    const entries = new Map<string, ZipEntry>()
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature;) {
      const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
        number,
        number,
        number,
      ]
      entries.set(directory.toString('utf8', at + 46, at + 46 + name), {
        isDeflated: directory.readUInt16LE(at + 10) === 8,
        bytes: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      })
      at += 46 + name + extra + comment
    }
    return entries
  } finally {
    await handle.close()
  }
}

/** The text of an entry, in parts as they are read. */
export async function* textOfEntry(
  file: string,
  { isDeflated, bytes, offset }: ZipEntry,
): AsyncGenerator<string> {
  const handle = await open(file)
  const header = await bytesAt(handle, offset, 30).finally(() => handle.close())
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (bytes === 0) return
  const stored = createReadStream(file, { start, end: start + bytes - 1 })
  const decoder = new TextDecoder()
  for await (const chunk of isDeflated ? stored.pipe(createInflateRaw()) : stored)
    yield decoder.decode(chunk as Buffer, { stream: true })
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
