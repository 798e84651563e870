import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asOfTime } from '../metadata/asOfTime.ts'
import { datasetOfPart } from '../metadata/datasetOfPart.ts'
import { partitionKeys } from '../metadata/partitionKeys.ts'
import { latest, parseSelector } from '../metadata/selector.ts'
import type { Resolver } from '../resolver.ts'
import { choose } from '../s3/choose.ts'
import { timeInKey } from '../s3/listObjects.ts'
import { dataFilesIn } from './dataFilesIn.ts'

/** The newest dataset in a directory by the time in the names, `data/`, or one before it, `data/@previous`: as in S3. */
export const directory: Resolver = {
  name: 'directory',
  async takes(ref) {
    const [, folder, selected] = parts(ref)
    if (folder === undefined || (await stat(folder).catch(() => null))?.isDirectory() !== true) return false
    return (
      selected !== undefined || (await dataFilesIn(folder)).files.some((path) => timeInKey(path) !== null)
    )
  },
  async find(ref, { asOf, format }) {
    const [, folder = '', selected = 'latest'] = parts(ref)
    const { files: paths, hidden } = await dataFilesIn(folder)
    const listed = await Promise.all(
      paths.map(async (key) => {
        const { size, mtimeMs } = await stat(join(folder, key))
        return { key, time: timeInKey(key), modified: mtimeMs, bytes: size, etag: null }
      }),
    )
    const wanted = {
      selector: parseSelector(selected) ?? latest,
      format,
      until: asOfTime(asOf),
      hidden: hidden.map((key) => ({ key, time: timeInKey(key) })),
    }
    const { objects, notes } = choose(folder, listed, wanted)
    const [first] = objects
    const dataset = datasetOfPart(first!.key)
    const uri = join(folder, objects.length === 1 ? first!.key : dataset)
    const within = objects.every(({ key }) => key.startsWith(`${dataset}/`)) ? dataset : ''
    return {
      ref,
      uri,
      files: objects.map(({ key }) => join(folder, key)),
      ...partitionKeys(objects.map(({ key }) => key.slice(within.length))),
      version: null,
      timestamp: new Date(first!.time!).toISOString(),
      notes,
    }
  },
}

const parts = (ref: string): readonly (string | undefined)[] =>
  /^(.*[^/])\/+(?:@((?:latest|previous)(?:~\d+)?))?$/s.exec(ref) ?? []
