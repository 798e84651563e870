import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; one that is there is as good as made. Node's own way to do so never ends where a file
 * system says of a folder that cannot be made that there is none, as automounters and /proc do.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  try {
    await make(path, mode)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path), mode)
    await make(path, mode)
  }
}

const make = (path: string, mode: number | undefined): Promise<void> =>
  mkdir(path, mode).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error
  })

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
