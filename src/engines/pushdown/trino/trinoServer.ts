import type { DatabaseTable } from '../../../core/databaseTable.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { packageInfo } from '../../../system/packageInfo.ts'

/** A coordinator, and what each request to it says. */
export interface TrinoServer {
  /** Where statements are sent. */
  readonly statements: URL
  readonly headers: Readonly<Record<string, string>>
  /** Secrets, which no output shows. */
  readonly secrets: readonly string[]
}

const securePorts: ReadonlySet<string> = new Set(['443', '8443'])
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/**
 * The server that `trino://user@host:port/catalog/schema` names. `TRINO_PASSWORD` or `TRINO_ACCESS_TOKEN` say who the user is;
 * either needs HTTPS, which ports 443 and 8443 have anyway.
 */
export function trinoServer(
  { location, password = process.env['TRINO_PASSWORD'] }: Pick<DatabaseTable, 'location' | 'password'>,
  session: Readonly<Record<string, string>> = {},
): TrinoServer {
  const url = new URL(location)
  const token = process.env['TRINO_ACCESS_TOKEN']
  const secret = token ?? password
  const sslmode = url.searchParams.get('sslmode')
  const secure = sslmode === null ? secret !== undefined || securePorts.has(url.port) : sslmode !== 'disable'
  if (secret !== undefined && !secure && !isLoopback(url.hostname))
    throw new UsageError(`sslmode=disable would send a password to ${url.host} without encryption`)
  const user = decodeURIComponent(url.username) || (process.env['TRINO_USER'] ?? process.env['USER'] ?? '')
  if (user === '') throw new UsageError(`no user given. Write trino://user@${url.host}/…`)
  const [catalog, schema] = url.pathname.split('/').slice(1).filter(Boolean).map(decodeURIComponent)
  const port = url.port === '' ? (secure ? '443' : '8080') : url.port
  const basic = Buffer.from(`${user}:${password ?? ''}`).toString('base64')
  const authorization =
    token !== undefined ? `Bearer ${token}` : password !== undefined ? `Basic ${basic}` : null
  const properties = Object.entries(session).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return {
    statements: new URL(`${secure ? 'https' : 'http'}://${url.hostname}:${port}/v1/statement`),
    headers: {
      'X-Trino-User': user,
      'X-Trino-Source': `${packageInfo.name}/${packageInfo.version}`,
      'X-Trino-Time-Zone': 'UTC',
      // Without it all times are cut to milliseconds.
      'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
      ...(catalog !== undefined && { 'X-Trino-Catalog': catalog }),
      ...(schema !== undefined && { 'X-Trino-Schema': schema }),
      ...(properties.length > 0 && { 'X-Trino-Session': properties.join(',') }),
      ...(authorization !== null && { Authorization: authorization }),
    },
    secrets: [password, token].filter((text) => text !== undefined),
  }
}
