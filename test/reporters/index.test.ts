import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as all from '../../reporters/index.ts'
import type { Report } from '../../src/report.ts'
import { root } from '../sourceFiles.ts'
import { hostile, hostileReport } from './sampleReport.ts'

test('every reporter is found by its name', () => {
  const { reporters, ...named } = all
  expect(reporters).toEqual(named)
  const files = readdirSync(join(root, 'reporters')).map((file) => file.replace(/\.tsx?$/, ''))
  expect(files).toEqual(expect.arrayContaining(Object.keys(reporters)))
})

/** What only the formats for one CI system may say. */
const commands: Readonly<Record<string, RegExp>> = {
  github: /^::(error|warning) (file=[^:,\n]*,line=\d+,)?title=[^:,\n]*::.*$|^::warning::.*$/gm,
  azure: /^##vso\[task\.logissue [^\]\n]*\].*$/gm,
  teamcity: /^##teamcity\[[A-Za-z]+( \w+='([^|'\n[\]]|\|.)*')*\]$/gm,
}

describe.each(Object.entries<(report: Report) => string>(all.reporters))('%s', (name, reporter) => {
  test.each(Object.entries(hostile))('takes %s for text', (_, text) => {
    const written = reporter(hostileReport(text))
    const lines = written.replaceAll('\n', '')
    const visible = name === 'html' ? lines.slice(lines.indexOf('<body')) : lines
    expect(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]/u.exec(visible)?.[0]).toBeUndefined()
    const rest = commands[name] ? written.replace(commands[name], '') : written
    expect(/^\s*::.*|##\w*\[.*/m.exec(rest)?.[0]).toBeUndefined()
  })
})
