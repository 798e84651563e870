import { join } from 'node:path'
import { filesIn } from '../local/filesIn.ts'
import { sha256 } from '../cache/sha256.ts'
import type { PickedVersion } from './pickVersion.ts'

/** The files of a version, as paths in its folder, once they are proven to be those that were published. */
export async function checkOut({ folder, manifest }: PickedVersion): Promise<readonly string[]> {
  if (!manifest) {
    const files = await filesIn(folder)
    if (files.length === 0) throw new Error(`there is no file in ${folder}`)
    return files
  }
  for (const { path, digest } of manifest.files) {
    const file = join(folder, path)
    const actual = await sha256([file]).catch((cause: unknown) => {
      throw new Error(`${file} was published and cannot be read`, { cause })
    })
    if (digest !== `sha256:${actual}`)
      throw new Error(`${file} was changed after it was published: it is sha256:${actual}, and was ${digest}`)
  }
  return manifest.files.map(({ path }) => path)
}
