import { outOfMemory } from './outOfMemory.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EEXIST: 'a file is in the way',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is a file',
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'there was no answer in time',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'there was no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'there was no answer in time',
  UND_ERR_BODY_TIMEOUT: 'timed out while reading the response body',
}

/** DuckDB's own advice names its settings. */
const shortages = {
  memory: 'memory was too short. Pass a larger --memory-limit, or --threads 1.',
  'temporary files': 'there is no space left for temporary files. Set TMPDIR to a larger disk.',
}

/** Returns the message of an error, in words where the system gave a code. `fetch` hides that in the cause of its error. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path } = error as NodeJS.ErrnoException
  if (code !== undefined && reasons[code] !== undefined)
    return path === undefined ? reasons[code] : `${reasons[code]} (${path})`
  if (error instanceof TypeError && error.cause instanceof Error) return messageOf(error.cause)
  const shortage = outOfMemory(error)
  return shortage === null ? error.message : shortages[shortage]
}
