import { formatOfName } from '../metadata/formatOfName.ts'
import { isHidden } from '../metadata/isHidden.ts'
import { filesIn } from './filesIn.ts'

/** The files of data below a directory: those whose names show a format, or all if none does. Hidden ones are neither. */
export async function dataFilesIn(folder: string): Promise<DataFiles> {
  const all = await filesIn(folder)
  const [paths, hidden] = [all.filter((path) => !isHidden(path)), all.filter(isHidden)]
  const files = paths.filter((path) => formatOfName(path) !== null)
  if (files.length === 0) return { files: paths, others: [], hidden }
  return { files, others: paths.filter((path) => !files.includes(path)), hidden }
}

export interface DataFiles {
  readonly files: readonly string[]
  readonly others: readonly string[]
  readonly hidden: readonly string[]
}
