/** Whether other programs hide a file of a dataset, or mark their work with it, such as `_SUCCESS` and `_temporary/…`. */
export const isHidden = (path: string): boolean => path.split('/').some((name) => /^[._]/.test(name))

/** The same for keys that start alike: a name that the prefix begins was named by whoever wrote it. */
export function isHiddenBelow(prefix: string, key: string): boolean {
  const names = key.slice(prefix.lastIndexOf('/') + 1).split('/')
  return isHidden((prefix === '' || prefix.endsWith('/') ? names : names.slice(1)).join('/'))
}
