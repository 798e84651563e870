import { formatOfName } from '../metadata/detectFormat.ts'
import { filesIn } from './filesIn.ts'

/**
 * The files of data below a directory: those whose names show a format, or all if none does. Files that other programs
 * hide or mark their work with, such as `_SUCCESS`, are neither.
 */
export async function dataFilesIn(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly others: readonly string[] }> {
  const paths = (await filesIn(folder)).filter((path) => !path.split('/').some((name) => /^[._]/.test(name)))
  const files = paths.filter((path) => formatOfName(path) !== null)
  if (files.length === 0) return { files: paths, others: [] }
  return { files, others: paths.filter((path) => !files.includes(path)) }
}
