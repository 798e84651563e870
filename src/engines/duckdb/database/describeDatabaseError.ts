import type { DatabaseTable } from '../../../core/databaseTable.ts'
import { messageOf } from '../../../errors/messageOf.ts'

/** Text that DuckDB and the drivers put around the reason. */
const wrapping: readonly (readonly [pattern: RegExp, by: string])[] = [
  // The whole connection string, with its password.
  [
    /Failed to connect to MySQL database with parameters "\w+:\/\/(?:[^"@]*@)?([^"/]*)[^"]*":\s*/,
    "can't connect to $1: ",
  ],
  [/\. Attempted host: \S+$/, ''],
  [/Unable to connect to \w+ (?:at|with) "[^]*?":\s*/, ''],
  [/Failed to \w+ (?:query|COPY) "[^]*": (?=\S)/, ''],
  [/\bERROR: +/g, ''],
  [/^(?:[A-Z][a-zA-Z]* )+Error: /, ''],
  [/connection to server at "([^"]*)"(?: \([^)]*\))?, port (\d+) failed: /, "can't connect to $1:$2: "],
  [/FATAL: +/g, ''],
]

/** One sentence of why a database could not be read, without secrets. */
export function describeDatabaseError(cause: unknown, { password }: DatabaseTable): Error {
  const reason = wrapping.reduce((text, [pattern, by]) => text.replace(pattern, by), messageOf(cause))
  const [sentence = ''] = reason.trim().split(/\n/)
  const secrets = password === undefined ? [] : [encodeURIComponent(password), password]
  // The cause has the connection string, so that it isn't passed on.
  return new Error(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), sentence.trim()))
}
