import { fileURLToPath } from 'node:url'
import { findFiles } from './files.ts'
import type { Resolver } from '../resolver.ts'

/** `file://` names a path, with whatever is escaped in it. */
export const fileUrl: Resolver = {
  name: 'file URL',
  takes: (ref) => /^file:\/\//i.test(ref),
  find: (ref) => findFiles(ref, fileURLToPath(ref)),
}
