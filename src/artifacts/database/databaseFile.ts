import { stat } from 'node:fs/promises'
import { resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Format } from '../../core/artifact.ts'
import { newestTime } from '../metadata/newestTime.ts'
import type { Found } from '../resolver.ts'
import { requireTable, type DatabaseReference } from './databaseReference.ts'

/** Finds a database or a workbook that is one file. Rows that were committed to SQLite may still lie in its log. */
export const databaseFile =
  (format: Format) =>
  async ({ scheme, location, parameters }: DatabaseReference): Promise<Omit<Found, 'ref'>> => {
    if (!(await isFile(location))) throw new Error(`${location}: no such file`)
    const log = `${location}-wal`
    const files = format === 'sqlite' && (await isFile(log)) ? [location, log] : [location]
    const { query, table } =
      format === 'excel' ? sheetOf(parameters) : requireTable(parameters, `${scheme}:${location}`)
    const url = pathToFileURL(absolute(location)).href
    const what = query === undefined ? table && `table=${table.join('.')}` : `query=${query}`
    return {
      uri: what === undefined ? url : `${format}:${url}?${what}`,
      format,
      files,
      database: { location, ...(table && { table }), ...(query !== undefined && { query }) },
      version: null,
      timestamp: await newestTime(files),
    }
  }

const sheetOf = ({ sheet, table }: DatabaseReference['parameters']) => ({
  query: undefined,
  table: sheet === undefined && table === undefined ? undefined : [sheet ?? table ?? ''],
})

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() === true
