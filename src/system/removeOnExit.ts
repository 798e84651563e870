import { rmSync } from 'node:fs'

const paths = new Set<string>()

/**
 * Makes sure that a temporary file or folder does not outlive the process. Call the result to remove it now.
 * There is one listener for all of them, since Node takes many for a leak.
 */
export function removeOnExit(path: string): () => void {
  if (paths.size === 0) process.on('exit', removeAll)
  paths.add(path)
  return () => {
    paths.delete(path)
    if (paths.size === 0) process.off('exit', removeAll)
    rmSync(path, { recursive: true, force: true })
  }
}

function removeAll(): void {
  for (const path of paths)
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      // The next run sweeps a path that can't be removed now; the others go.
    }
}
