import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Parent } from '../../core/artifact.ts'

export const manifestName = '.touchstone.json'

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

export const parent = z.object({
  ref: z.string(),
  uri: z.string(),
  version: z.string().nullable(),
  digest,
}) satisfies z.ZodType<Parent>

const schema = z.object({
  schemaVersion: z.literal(1),
  created: z.iso.datetime(),
  /** Digest of the bytes of all files, one after the other. */
  digest,
  bytes: z.int().nonnegative(),
  files: z
    .array(z.object({ path: z.string().refine(staysInside), bytes: z.int().nonnegative(), digest }))
    .min(1),
  commit: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  parents: z.array(parent),
})

/** Record of a version, written when it is published. */
export type Manifest = z.infer<typeof schema>
/** Metadata of a version that its publisher gives. */
export type Details = Pick<Manifest, 'created' | 'commit' | 'metadata' | 'parents'>

/** Reads what was written of a version; null where nothing was, as in a folder that another tool has made. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const file = join(folder, manifestName)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Error(`${file} could not be read`, { cause })
  })
  if (text === null) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new Error(`${file} is not what Touchstone wrote: ${reason}`, { cause })
  }
}

function staysInside(path: string): boolean {
  const parts = path.split(/[/\\]/)
  return path !== '' && !parts.includes('..') && !parts.includes('') && !/^[a-z]:/i.test(path)
}
