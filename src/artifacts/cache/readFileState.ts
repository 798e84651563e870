import { stat } from 'node:fs/promises'

/** Reads a state that changes when files are written or replaced. A missing file is a state too. */
export async function readFileState(files: readonly string[]): Promise<string> {
  const states = await Promise.all(
    files.map((file) =>
      stat(file, { bigint: true }).then(
        ({ ino, size, mtimeNs }) => `${ino} ${size} ${mtimeNs}`,
        () => 'gone',
      ),
    ),
  )
  return states.join()
}
