import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runInProcess } from '../cli/runInProcess.ts'
import { root } from '../sourceFiles.ts'

export interface PageSessions {
  /** What stands in its blocks of `console`. */
  readonly sessions: readonly string[]
  /** Files that it shows, in blocks of YAML below a comment with their names. */
  readonly files: ReadonlyMap<string, string>
  /** Runs the commands of a session in a folder; what they print must be what the page shows. */
  readonly check: (session: string, cwd: string) => Promise<void>
}

/** The sessions of a page of documentation. What the page leaves out, it writes as …. */
export function pageSessions(path: string): PageSessions {
  const page = readFileSync(join(root, path), 'utf8')
  const files = new Map(
    [...page.matchAll(/^<!-- (\S+) -->\n+```yaml\n([^]*?)^```$/gm)].map(([, name, text]) => [name!, text!]),
  )
  return {
    sessions: [...page.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, text]) => text!),
    files,
    async check(session, cwd) {
      symlinkSync(join(root, 'fixtures'), join(cwd, 'fixtures'))
      for (const [name, text] of files) writeFileSync(join(cwd, name), text)
      let printed = ''
      for (const [, command] of session.matchAll(/^\$ (.*)$/gm))
        printed += `$ ${command!}\n${await say(cwd, command!)}`
      expect(printed).toMatch(pattern(session))
    },
  }
}

/** Runs what stands behind `npx --no-install validate`, and says what it prints. */
const say = async (cwd: string, command: string): Promise<string> => {
  const ran = await runInProcess(cwd, command.replace(/^npx --no-install validate /, '').split(' '), {
    ...process.env,
  })
  return ran.stdout
}

const pattern = (shown: string): RegExp =>
  new RegExp(`^${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.+')}$`)
