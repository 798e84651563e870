import { join, resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newestTime } from '../metadata/newestTime.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { checkOut } from './checkOut.ts'
import { pickVersion } from './pickVersion.ts'
import { parseReference } from './reference.ts'
import { registryFolder } from './registryFolder.ts'
import { readTags } from './tags.ts'
import { readVersions } from './readVersions.ts'
import type { Resolver } from '../resolver.ts'
import { UsageError } from '../../errors/usageError.ts'

/** A version of a named artifact: `project/songs.csv:v3`. */
export const registry: Resolver = {
  name: 'registry',
  async takes(ref, options) {
    const folder = registryFolder(options)
    if (folder === null || ref.includes('://')) return false
    // Text with a version means an artifact: what is wrong with it is an error, unless a command may know it.
    if (/[:@]/.test(ref) && options.resolver === undefined) return true
    try {
      return (await readVersions(folder, parseReference(ref).path)).length > 0
    } catch {
      return false
    }
  },
  async find(ref, options) {
    const folder = registryFolder(options)!
    try {
      const reference = parseReference(ref)
      const picked = await pickVersion(folder, reference, options.asOf)
      const tags = await readTags(folder, reference.path)
      const files = (await checkOut(picked)).map((path) => join(picked.folder, path))
      return {
        ref,
        uri: pathToFileURL(absolute(files.length === 1 ? files[0]! : picked.folder)).href,
        files,
        version: `v${picked.number}`,
        timestamp: picked.manifest?.created ?? (await newestTime(files)),
        tags: [...tags].filter(([, tagged]) => tagged === picked.number).map(([tag]) => tag),
        ...(picked.manifest && { metadata: picked.manifest.metadata, parents: picked.manifest.parents }),
      }
    } catch (cause) {
      if (cause instanceof UsageError) throw cause
      throw new Error(`${ref}: no such file, and in the registry ${folder}: ${messageOf(cause)}`, {
        cause,
      })
    }
  },
}
