import { dirname, isAbsolute, relative, resolve } from 'node:path'

/**
 * Whether data that a suite file names is a file below the working directory or below that of the suite, or an artifact of
 * the registry: nothing that a received suite could use to read the machine or to call another.
 */
export const isNearby = (ref: string, suite: string): boolean =>
  !/^-|^[a-z][a-z0-9+.-]+:\/|^[\\/]{2}|\0/i.test(ref) &&
  // A glob could lead out of the directory behind its brace: {a,../b}.
  !/\{.*\.\./s.test(ref) &&
  [process.cwd(), dirname(resolve(suite))].some((folder) => isBelow(resolve(dirname(suite), ref), folder))

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && !/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way)
}
