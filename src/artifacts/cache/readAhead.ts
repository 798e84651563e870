import { formatOfName } from '../metadata/formatOfName.ts'
import { areLarge } from './areLarge.ts'
import { bytePass, type BytePass } from './bytePass.ts'
import { readFileState } from './readFileState.ts'

/** A pass over a file that began before anything else was known of it. */
export interface PassAhead {
  readonly file: string
  /** State of the file when it began. */
  readonly state: string
  readonly pass: BytePass
}

/** Begins to read those of the references that are paths of large files: the code that uses them takes a while to load. */
export async function readAhead(refs: readonly (string | undefined)[]): Promise<readonly PassAhead[]> {
  const paths = [...new Set(refs)].filter((ref) => ref !== undefined)
  const passes = await Promise.all(paths.map(passOver))
  return passes.filter((pass) => pass !== null)
}

/** Whoever finds the artifact reports what can't be read. */
async function passOver(file: string): Promise<PassAhead | null> {
  try {
    const format = formatOfName(file)
    if (format === null || !(await areLarge([file]))) return null
    const state = await readFileState([file])
    const pass = await bytePass([file], format)
    pass.digest.catch(() => undefined)
    return { file, state, pass }
  } catch {
    return null
  }
}
