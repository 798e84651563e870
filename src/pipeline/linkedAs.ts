import { symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { temporaryFolder } from '../system/temporary.ts'

/** A file under the name of an artifact, which shows its format, without copying it. */
export async function linkedAs(
  file: string,
  artifact: string,
): Promise<{ file: string; remove: () => void }> {
  const { path: folder, remove } = await temporaryFolder('pipeline')
  const link = join(folder, basename(artifact))
  await symlink(resolve(file), link)
  return { file: link, remove }
}
