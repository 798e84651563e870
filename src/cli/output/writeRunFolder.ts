import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../system/makeFolder.ts'
import { json } from '../../../reporters/json/json.ts'
import { junit } from '../../../reporters/junit/junit.ts'
import { unfinishedIn } from '../../system/temporary.ts'
import { removeOnExit } from '../../system/removeOnExit.ts'
import { redactUrl } from '../../artifacts/download/redactUrl.ts'
import { messageOf } from '../../errors/messageOf.ts'
import type { Report } from '../../core/report.ts'
import { loguru, loguruOfFailure } from '../../../reporters/loguru/loguru.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'
import { jsonText } from '../../../reporters/format/jsonText.ts'

/**
 * Writes everything about a run into a new folder, `songs_2022-05-13T10-22-33`, named and filled as those of phd_flow
 * and savethat are, whose tools list it. It is seen whole or not at all.
 *
 * @see https://github.com/berleon/savethat
 * @returns the folder
 */
export const writeRunFolder = async (parent: string, report: Report, flags: ValidateFlags): Promise<string> =>
  writeFolder(parent, keyOf(report), await filesOf(report, flags))

/** The same for a run that came to no verdict: the command, and the error. */
export async function writeFailedRun(
  parent: string,
  failure: string,
  times: { readonly startedAt: Date; readonly endedAt: Date },
  flags: ValidateFlags,
): Promise<string> {
  const startedAt = times.startedAt.toISOString()
  const time = { startedAt, durationMs: times.endedAt.getTime() - times.startedAt.getTime() }
  const lines = loguruOfFailure(failure, time)
  const files = { 'args.json': argsText(flags), 'output.log': lines.text, 'output.jsonl': lines.json }
  return writeFolder(parent, `Validate_${keyTime(startedAt)}`, files)
}

async function writeFolder(
  parent: string,
  key: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const aside = await unfinishedIn(parent, 'incoming')
  const remove = removeOnExit(aside)
  try {
    await makeFolder(aside)
    for (const [name, text] of Object.entries(files)) await writeFile(join(aside, name), text)
    return await claim(aside, join(parent, key))
  } catch (cause) {
    throw new Error(`can't write the run to ${parent}: ${messageOf(cause)}`, { cause })
  } finally {
    remove()
  }
}

async function filesOf(report: Report, flags: ValidateFlags): Promise<Readonly<Record<string, string>>> {
  const { html } = await import('../../../reporters/html/html.tsx')
  const lines = loguru(report)
  const result = json(report)
  return {
    'args.json': argsText(flags),
    'output.log': lines.text,
    'output.jsonl': lines.json,
    'result.json': result,
    'report.html': html(report),
    'junit.xml': junit(report),
    ...(report.status === 'error' ? {} : { 'results.pickle': pickled(result) }),
  }
}

const argsText = (flags: ValidateFlags): string => jsonText(argsOf(flags))

/** Options as they were given. URLs may have passwords, and the command of `--resolver` may have a token in it. */
function argsOf({ resolver, table, ...flags }: ValidateFlags): Readonly<Record<string, unknown>> {
  const shown = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'string' ? redactUrl(value) : value,
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
  return `${name}_${keyTime(startedAt)}`
}

const keyTime = (startedAt: string): string => startedAt.slice(0, 19).replaceAll(':', '-')

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
