import { createHash } from 'node:crypto'

/** The last part of a URL's or an object's name, as the name of a file: its extension shows the format. */
export function safeName(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  // Characters that some file systems reject, and names that are too long for some.
  const name = last.replace(/[\p{Cc}<>:"\\|?*]/gu, '_').replace(/^\.+/, '_')
  if (Buffer.byteLength(name) > 200) return `${sha(name)}${/(\.\w{1,8}){0,2}$/.exec(name)?.[0] ?? ''}`
  return name === '' ? 'data' : name
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
