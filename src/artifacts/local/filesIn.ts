import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** All files below a folder, as paths from it, in the order of their names. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
  // A link may point to a folder, or nowhere.
  const stats = await Promise.all(paths.map((path) => stat(path)))
  return paths
    .filter((_, i) => stats[i]!.isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort()
}
