// npm run sbom: dist/sbom.cdx.json (CycloneDX 1.6) and docs/licenses.md, of what is installed and of what is bundled.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const { name, version, license } = JSON.parse(read('package.json'))
const bundled = new Set(JSON.parse(read('dist/bundled.json')))

/** Packages of the lock file that users get: installed next to Touchstone, or part of its files. */
const components = Object.entries(JSON.parse(read('package-lock.json')).packages).flatMap(
  ([path, locked]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const isBundled = bundled.has(path)
    if (path === '' || (locked.dev && !isBundled) || locked.peer) return []
    return [{ name, ...locked, use: locked.dev ? 'bundled' : locked.optional ? 'optional' : 'installed' }]
  },
)

const unlicensed = components.filter((each) => !each.license)
if (unlicensed.length > 0) throw new Error(`no license: ${unlicensed.map(({ name }) => name).join(', ')}`)

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const asLicense = (license) => (/[ (]/.test(license) ? { expression: license } : { license: { id: license } })
const hash = (integrity) => {
  const [algorithm, content] = integrity.split('-')
  return {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(content, 'base64').toString('hex'),
  }
}

const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    lifecycles: [{ phase: 'build' }],
    component: {
      type: 'application',
      'bom-ref': purl(name, version),
      name,
      version,
      purl: purl(name, version),
      licenses: [asLicense(license)],
    },
  },
  components: components.map((each) => ({
    type: 'library',
    'bom-ref': purl(each.name, each.version),
    name: each.name,
    version: each.version,
    scope: each.use === 'optional' ? 'optional' : 'required',
    purl: purl(each.name, each.version),
    licenses: [asLicense(each.license)],
    hashes: [hash(each.integrity)],
    properties: [{ name: 'touchstone:use', value: each.use }],
  })),
}
writeFileSync(new URL('../dist/sbom.cdx.json', import.meta.url), `${JSON.stringify(sbom, null, 2)}\n`)

/** Packages of one scope that are alike share a row. */
const rows = new Map()
for (const { name, license, use } of components) {
  const row = `\`${name.replace(/^(@[^/]+\/).*$/, '$1*')}\` | ${license} | ${use}`
  rows.set(row, [...(rows.get(row) ?? []), name])
}
const lines = [...rows].map(([row, names]) =>
  names.length > 1 ? `| ${row} (${names.length}) |` : `| ${row.replace(/^`[^`]*`/, `\`${names[0]}\``)} |`,
)
const page = `# Licenses

\`npm run sbom\` writes this page and \`dist/sbom.cdx.json\`, which is part of the package and names versions and hashes.
\`dist/LICENSES.txt\` has the texts. A bundled package is part of the files of Touchstone; an optional one is installed only on
the platform that it is for.

| package | license | use |
| --- | --- | --- |
${lines.sort().join('\n')}
`
const style = await resolveConfig(new URL('../package.json', import.meta.url))
writeFileSync(
  new URL('../docs/licenses.md', import.meta.url),
  await format(page, { ...style, parser: 'markdown' }),
)
process.stdout.write(
  `${components.length} packages, ${bundled.size} of them bundled: dist/sbom.cdx.json, docs/licenses.md\n`,
)
