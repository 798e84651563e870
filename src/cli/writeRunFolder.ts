import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { json } from '../../reporters/json.ts'
import { junit } from '../../reporters/junit.ts'
import { removeOnExit } from '../artifacts/removeOnExit.ts'
import { withoutSecrets } from '../artifacts/withoutSecrets.ts'
import { messageOf } from '../messageOf.ts'
import type { Report } from '../report.ts'
import { loguru } from './loguru.ts'
import type { ValidateFlags } from './validateCommand.ts'

/**
 * Writes all there is to know of a run into a new folder of its own, `songs_2022-05-13T10-22-33`, named and filled as
 * those of phd_flow and savethat are, whose tools list it. It is seen whole or not at all.
 *
 * @see https://github.com/berleon/savethat
 * @returns the folder
 */
export async function writeRunFolder(parent: string, report: Report, flags: ValidateFlags): Promise<string> {
  const aside = join(parent, `.incoming-${randomUUID()}`)
  const remove = removeOnExit(aside)
  try {
    await mkdir(aside, { recursive: true })
    for (const [name, text] of Object.entries(await filesOf(report, flags)))
      await writeFile(join(aside, name), text)
    return await claim(aside, join(parent, keyOf(report)))
  } catch (cause) {
    throw new Error(`the run could not be written to ${parent}: ${messageOf(cause)}`, { cause })
  } finally {
    remove()
  }
}

async function filesOf(report: Report, flags: ValidateFlags): Promise<Readonly<Record<string, string>>> {
  const { html } = await import('../../reporters/html.tsx')
  const lines = loguru(report)
  const result = json(report)
  return {
    'args.json': `${JSON.stringify(argsOf(flags), null, 2)}\n`,
    'output.log': lines.text,
    'output.jsonl': lines.json,
    'result.json': result,
    'report.html': html(report),
    'junit.xml': junit(report),
    ...(report.status === 'error' ? {} : { 'results.pickle': pickled(result) }),
  }
}

/** Options as they were given. URLs may have passwords, and the command of `--resolver` may have a token in it. */
function argsOf({ resolver, table, ...flags }: ValidateFlags): Readonly<Record<string, unknown>> {
  const shown = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'string' ? withoutSecrets(value) : value,
      ]),
    )
  return {
    ...shown(flags),
    ...(table && { table: shown(table) }),
    ...(resolver !== undefined && { resolver: '***' }),
    __module__: 'touchstone',
    __qualname__: 'Validate',
  }
}

/** The text after the last _ is when it ran, in UTC. */
function keyOf({ suite, startedAt }: Report): string {
  const name = suite.file === null ? 'Validate' : suite.name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 100)
  return `${name}_${startedAt.slice(0, 19).replaceAll(':', '-')}`
}

/** A folder that is there is never written to: two runs of one second are `songs_…` and `songs-2_…`. */
async function claim(aside: string, folder: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const free = attempt === 1 ? folder : folder.replace(/_(?=[^_]*$)/, `-${attempt}_`)
    try {
      await rename(aside, free)
      return free
    } catch (cause) {
      const { code = '' } = cause as NodeJS.ErrnoException
      if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw cause
    }
  }
}

/** Python's pickle of a text, by its protocol 0. A run that has none counts as failed. */
function pickled(text: string): string {
  const escaped = text.replace(
    /[^ -\[\]-~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `V${escaped}\np0\n.`
}
