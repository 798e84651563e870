import { open } from 'node:fs/promises'
import type { Format } from '../../core/artifact.ts'
import type { CsvExamination } from '../../core/csvExamination.ts'
import type { CsvShape } from '../../system/csvBytes/csvShape.ts'
import { csvModule } from '../../system/csvBytes/csvModule.ts'
import { likelyShape } from '../../system/csvBytes/likelyShape.ts'
import { areLarge } from './areLarge.ts'
import { readInThread } from './readInThread.ts'
import { sha256 } from './sha256.ts'

/** One pass over the bytes of files, while they are used. */
export interface BytePass {
  /** The SHA-256 in hexadecimal. */
  readonly digest: Promise<string>
  /** Findings in large CSV files, which are examined on the way. */
  readonly csv?: CsvExamination
}

/** Begins to read files for their digest. Small ones take no time, and whoever reads them examines them. */
export async function bytePass(files: readonly string[], format: Format | null): Promise<BytePass> {
  if (!(await areLarge(files))) return { digest: sha256(files) }
  const shape = format === 'csv' && csvModule() ? await shapeOf(files[0]!) : null
  const reading = readInThread('sha256', files, shape)
  const digest = reading.then(({ hex }) => hex)
  return shape
    ? {
        digest,
        csv: {
          shape,
          bytes: reading.then(
            ({ csv }) => csv,
            () => null,
          ),
        },
      }
    : { digest }
}

const startBytes = 1 << 16

async function shapeOf(file: string): Promise<CsvShape | null> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0)
    return likelyShape(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
