import type { DatabaseFormat } from '../../core/artifact.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { Found } from '../resolver.ts'
import { requireTable, type DatabaseReference } from './databaseReference.ts'

/** Finds a table of a server, without a connection to it. */
export const databaseServer =
  (format: DatabaseFormat) =>
  ({ location, parameters }: DatabaseReference): Promise<Omit<Found, 'ref'>> => {
    const { sslmode, ...others } = parameters
    const text = `${format}:${location}`
    // Text that isn't a URL may hold its password anywhere: don't show it.
    if (!location.startsWith('//') || !URL.canParse(text))
      throw new UsageError(`expected ${format}://user@host/database?table=schema.name`)
    const url = new URL(text)
    const password = decodeURIComponent(url.password)
    url.password = ''
    url.search = sslmode === undefined ? '' : `?sslmode=${sslmode}`
    const { query, table } = requireTable(others, `${format}://host/database`)
    const what =
      query === undefined ? `table=${parameters.table ?? ''}` : `query=${encodeURIComponent(query)}`
    return Promise.resolve({
      uri: `${url.href}${url.search === '' ? '?' : '&'}${what}`,
      format,
      files: [],
      database: {
        location: url.href,
        ...(table && { table }),
        ...(query !== undefined && { query }),
        ...(password !== '' && { password }),
      },
      version: null,
      timestamp: null,
    })
  }
