// Installs the extensions of exactly our DuckDB version, from their packages on PyPI, for the tests alone.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const [version] = require('@duckdb/node-bindings/package.json').version.split('-')
const home = join(import.meta.dirname, '../../node_modules/.cache/touchstone-home')
const names = ['postgres', 'mysql', 'sqlite', 'delta', 'excel', 'avro', 'iceberg', 'ducklake']

const { DuckDBInstance } = await import('@duckdb/node-api')
mkdirSync(home, { recursive: true })
process.env['HOME'] = home
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const missing = []
for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-extension-'))
  try {
    const wheel = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder]
    execFileSync('python3', [...wheel, `duckdb-extension-${name}==${version}`], {
      timeout: 120_000,
      stdio: 'pipe',
    })
    const [file] = readdirSync(folder)
    execFileSync('python3', ['-m', 'zipfile', '--extract', join(folder, file), folder])
    const found = readdirSync(folder, { recursive: true }).find((path) => path.endsWith('.duckdb_extension'))
    // DuckDB takes the name of the extension from that of the file.
    cpSync(join(folder, found), join(folder, `${name}.duckdb_extension`))
    await connection.run(`INSTALL '${join(folder, `${name}.duckdb_extension`)}'`)
  } catch (cause) {
    missing.push(name)
    process.stderr.write(`${name}: ${cause.message.split('\n')[0]}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
connection.closeSync()
if (missing.length > 0) process.stderr.write(`NOT TESTED: sources that need ${missing.join(', ')}\n`)
process.stdout.write(`extensions of DuckDB ${version}: ${names.length - missing.length} of ${names.length}\n`)
