import type { Engine } from '../core/engine.ts'
import { openData, type DataOptions } from '../validate/openData.ts'

/** Where mutants are written, as files. */
export interface MutantFiles {
  readonly write: (text: string) => Promise<string>
  readonly remove: (path: string) => Promise<void>
}

/** Writes a CSV file and opens it. It is removed when it is closed. */
export async function openFile(
  text: string,
  { write, remove }: MutantFiles,
  options: Omit<DataOptions, 'sample'>,
): Promise<Engine> {
  const path = await write(text)
  try {
    const data = await openData({ ...options, delimiter: ',', sample: path, load: true })
    return {
      ...data.engine,
      async close() {
        await data.close()
        await remove(path)
      },
    }
  } catch (cause) {
    await remove(path)
    throw cause
  }
}
