import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostileFiles, hostileTexts, unsafe } from '../../test/cli/hostileFiles.ts'
import { crashOf } from './place.js'

const formats = ['json', 'html', 'junit', 'markdown', 'log-file', 'gitlab', 'sarif', 'openlineage', 'gx']
const folders = ['--html-dir', 'page', '--write-unexpected', 'rows', '--run-dir', 'runs']
const command = /^\s*::|##\w*\[/m
const code = `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n`

/** Documents that want code to run or a file to be read. */
const documents = {
  'plugin.yaml': 'plugins: [./evil.mjs]\n',
  'data.yaml': `plugins: ["data:text/javascript,${encodeURIComponent(code)}"]\n`,
  'odcs.yaml':
    'plugins: [./evil.mjs]\napiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n',
  'schema.json': '{"plugins": ["./evil.mjs"], "$ref": "/etc/passwd", "type": "object"}',
  'tag.yaml': 'columns: !!js/function "function () { require(`fs`).writeFileSync(`ran`, ``) }"\n',
  'table.yaml': 'tables: { x: /etc/passwd }\n',
  'select.yaml': `expectations: [{ unexpected_rows_query: "SELECT * FROM read_text('/etc/passwd'), sample" }]\n`,
  'copy.yaml': `expectations: [{ unexpected_rows_query: "COPY sample TO 'ran'" }]\n`,
  'where.yaml': `expectations: [{ type: expect_column_to_exist, column: a, where: "read_text('/etc/passwd') is null" }]\n`,
}

/** Hostile names and cells in every output, and documents that want more than data may: none gets out. */
export async function escapes({ place, note }) {
  const tried = { cases: 0, crashes: 0, escapes: 0, leftovers: 0 }
  const { path } = place
  for (const [name, text] of Object.entries({ ...hostileFiles, ...documents, 'evil.mjs': code }))
    writeFileSync(join(path, name), text)
  const files = formats.flatMap((name) => [`--${name}`, `out.${name}`])
  const ask = ['-r', 'reference.csv', '-s', 'sample.csv', '--suite', 'suite.json']
  const shown = [
    await place.run([...ask, ...files, ...folders, '-v']),
    await place.run([...ask.slice(0, 4), '--explain']),
  ]
  const texts = { 'the terminal': shown[0].stdout, '--explain': shown[1].stdout }
  for (const name of readdirSync(path, { recursive: true }).map(String))
    if (/^(out\.|page\/|rows\/|runs\/.*\/)/.test(name) && !name.endsWith('.pickle'))
      texts[name] = `${name}\n${readFileSync(join(path, name), 'utf8')}`
  for (const [name, text] of Object.entries(texts)) {
    tried.cases += hostileTexts.length
    tried.escapes += note(unsafe.exec(text.replaceAll('\t', ''))?.[0], name)
    const isForPeople = !/^rows|html$|^page|^out\.html|\.js/.test(name)
    tried.escapes += note(isForPeople ? command.exec(text)?.[0] : null, name)
  }
  for (const ran of shown) tried.crashes += note(crashOf(ran), 'hostile names')
  for (const name of Object.keys(documents))
    for (const args of [
      ['-s', 'sample.csv', '--suite', name],
      ['suite', 'convert', name, '--to', 'yaml'],
      ['suite', 'lint', name],
    ]) {
      const ran = await place.run([...args, ...(args[0] === '-s' ? ['--json', 'd.json'] : [])])
      tried.cases++
      tried.crashes += note(crashOf(ran, [0, 1, 2, 3]), `${args.join(' ')}`)
      const said =
        ran.stdout +
        ran.stderr +
        (existsSync(join(path, 'd.json')) ? readFileSync(join(path, 'd.json'), 'utf8') : '')
      tried.escapes += note(
        /root:/.test(said) || existsSync(join(path, 'ran')) ? 'it had its way' : null,
        args.join(' '),
      )
    }
  for (const name of place.left()) tried.leftovers += note(`${name} is left`, 'hostile names')
  return tried
}
