import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { glob } from 'tinyglobby'
import { messageOf } from '../../../errors/messageOf.ts'
import { openData, type DataOptions } from '../../../validate/openData.ts'
import { datasetsOf, groupKey, type DataFile, type Dataset } from '../../../init/datasets.ts'

const extensions =
  '{csv,tsv,csv.gz,tsv.gz,csv.zst,tsv.zst,parquet,parq,pq,ndjson,jsonl,ndjson.gz,jsonl.gz,arrow,feather,avro}'
const ignore = ['node_modules', 'dist', 'build', 'coverage', 'reports'].map((name) => `**/${name}/**`)
/** Data that lies deeper is named by whoever wants it. */
const deepest = 5

export interface FoundData {
  readonly datasets: readonly Dataset[]
  /** Files that can't be read, each with a sentence. */
  readonly problems: readonly string[]
}

/** Finds data below the working directory, or that which is named, and groups it; one file of each group is read. */
export async function findData(
  given: readonly string[],
  options: Omit<DataOptions, 'sample'>,
): Promise<FoundData> {
  const paths = given.length === 0 ? await dataBelow('.') : (await Promise.all(given.map(namedData))).flat()
  const files: DataFile[] = []
  const problems: string[] = []
  const columns = new Map<string, readonly string[] | null>()
  for (const path of paths) {
    const key = groupKey(path)
    if (!columns.has(key))
      columns.set(
        key,
        await columnsOf(path, options).catch((cause: unknown) => {
          problems.push(`can't read ${path}: ${messageOf(cause)}`)
          return null
        }),
      )
    const found = columns.get(key)
    if (found) files.push({ path, columns: found })
  }
  return { datasets: datasetsOf(files, paths), problems }
}

async function dataBelow(folder: string): Promise<readonly string[]> {
  const found = await glob(`**/*.${extensions}`, { cwd: folder, ignore, deep: deepest })
  return found.map((path) => posix.join(folder.replaceAll('\\', '/'), path)).sort()
}

/** A directory stands for the data in it; any other name for itself. */
async function namedData(ref: string): Promise<readonly string[]> {
  const found = await stat(ref).catch(() => null)
  return found?.isDirectory() ? dataBelow(ref) : [found ? posix.normalize(ref) : ref]
}

async function columnsOf(path: string, options: Omit<DataOptions, 'sample'>): Promise<readonly string[]> {
  const data = await openData({ ...options, sample: path })
  await data.close()
  return data.engine.tables.get('sample')!.columns.map(({ name }) => name)
}
