import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as reporters from '../../reporters/index.ts'
import type { Report } from '../../src/core/report.ts'
import { root } from '../sourceFiles.ts'
import { hostile, hostileReport } from './hostileReport.ts'

/** Those that the command line has, and the terminal's. */
const names = [
  ...readFileSync(join(root, 'src/cli/output/outputFormats.ts'), 'utf8').matchAll(
    /import\('\.\.\/\.\.\/\.\.\/reporters\/([\w/]+)\./g,
  ),
]
  .map(([, path]) => path!)
  .concat('terminal/terminal')
  .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))

test('index.ts exports every reporter of the command line (vitest -u writes it)', async () => {
  expect(names.length).toBeGreaterThan(10)
  const file = (path: string): string =>
    existsSync(join(root, `reporters/${path}.ts`)) ? `${path}.ts` : `${path}.tsx`
  const lines = [...new Set(names)].map((path) => `export { ${basename(path)} } from './${file(path)}'\n`)
  await expect(lines.join('')).toMatchFileSnapshot(join(root, 'reporters/index.ts'))
})

/** What only the formats for one CI system may say. */
const commands: Readonly<Record<string, RegExp>> = {
  github: /^::(error|warning) (file=[^:,\n]*,line=\d+,)?title=[^:,\n]*::.*$|^::warning::.*$/gm,
  azure: /^##vso\[task\.logissue [^\]\n]*\].*$/gm,
  teamcity: /^##teamcity\[[A-Za-z]+( \w+='([^|'\n[\]]|\|.)*')*\]$/gm,
}

describe.each(Object.entries<(report: Report) => string>(reporters))('%s', (name, reporter) => {
  test.each(Object.entries(hostile))('takes %s for text', (_, text) => {
    const written = reporter(hostileReport(text))
    const lines = written.replaceAll('\n', '')
    const visible = name === 'html' ? lines.slice(lines.indexOf('<body')) : lines
    expect(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]/u.exec(visible)?.[0]).toBeUndefined()
    const rest = commands[name] ? written.replace(commands[name], '') : written
    expect(/^\s*::.*|##\w*\[.*/m.exec(rest)?.[0]).toBeUndefined()
  })
})
