import { z } from 'zod'
import type { Artifact } from '../../core/artifact.ts'
import { parent } from '../registry/manifest.ts'

const parsed = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: "isn't JSON", input: text })
    return z.NEVER
  }
})
const readers = {
  metadata: parsed.pipe(z.record(z.string(), z.string())),
  parents: parsed.pipe(z.array(parent)),
}

export type Lineage = Pick<Artifact, 'metadata' | 'parents'>

/** The lineage that `validate artifacts put` has written into the metadata of an object. Other metadata isn't read. */
export function readLineage(written: Readonly<Record<string, string>> = {}): Lineage {
  const metadata = readers.metadata.safeParse(written['metadata'])
  const parents = readers.parents.safeParse(written['parents'])
  return {
    ...(metadata.success && { metadata: metadata.data }),
    ...(parents.success && { parents: parents.data }),
  }
}
