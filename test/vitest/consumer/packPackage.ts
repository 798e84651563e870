import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../../sourceFiles.ts'

/**
 * Packs the package once for all tests, and installs it as a real folder outside of the repository. Its dependencies are
 * those of the repository; or $TOUCHSTONE_MODULES is a folder in which all of it was installed.
 */
export default function packPackage(project: TestProject): () => void {
  const installed = process.env['TOUCHSTONE_MODULES']
  if (installed !== undefined) {
    project.provide('installed', installed)
    return () => undefined
  }
  const home = mkdtempSync(join(tmpdir(), 'touchstone-consumer-'))
  install(home)
  project.provide('installed', home)
  return () => rmSync(home, { recursive: true, force: true })
}

function install(home: string): void {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [{ filename } = { filename: '' }] = JSON.parse(packed) as { filename: string }[]
  const own = join(home, 'node_modules/@touchstone-data/touchstone')
  mkdirSync(own, { recursive: true })
  execFileSync('tar', ['-xzf', join(home, filename), '-C', own, '--strip-components=1'])
  const modules = join(root, 'node_modules')
  for (const name of readdirSync(modules))
    if (name !== '.vite-temp' && name !== '.bin')
      symlinkSync(join(modules, name), join(home, 'node_modules', name))
  const bin = join(home, 'node_modules/.bin')
  mkdirSync(bin)
  for (const name of readdirSync(join(modules, '.bin')))
    symlinkSync(join(modules, '.bin', name), join(bin, name))
  for (const name of ['validate', 'touchstone']) {
    rmSync(join(bin, name), { force: true })
    symlinkSync(join(own, 'bin/validate.js'), join(bin, name))
  }
}
