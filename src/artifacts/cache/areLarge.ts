import { stat } from 'node:fs/promises'

const largeBytes = 64 * 2 ** 20

/** Whether a separate thread pays to read these files. */
export async function areLarge(files: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0) >= largeBytes
}
