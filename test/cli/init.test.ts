import { describe, expect, it } from 'vitest'
import { ciSystems } from '../../src/init/ciSystems.ts'
import { install, linesOf, runLine } from './project.ts'
import { csv, folder, rows } from './runCli.ts'

const orders = (count: number): string =>
  csv(
    'id,kind,price',
    rows(count, (i) => `${i},${['new', 'paid', 'sent'][i % 3]!},${(i * 7) % 50}`),
  )
const customers = csv(
  'customer,country',
  rows(60, (i) => `c${i},${['DE', 'FR'][i % 2]!}`),
)
const manifest = '{\n  "name": "shop",\n  "files": ["a", "b"]\n}\n'

describe('validate init', () => {
  it(
    'writes a suite, a script and a CI step, which pass at once and fail on bad data',
    { timeout: 180_000 },
    async () => {
      const at = folder({
        'data/2024-01.csv': orders(90),
        'data/2024-02.csv': orders(100),
        'package.json': manifest,
      })
      const ran = await at.run('init', '--splits', '0', '--yes', '--ci', 'github')
      expect(ran.stderr).toBe('')
      expect(ran.stdout).toMatch(
        /^Found data: 2 batches, data\/2024-01.csv to data\/2024-02.csv\nWrote data.suite.yaml: /,
      )
      expect(ran.stdout).toContain(
        'Next: npm install --save-dev @touchstone-data/touchstone && npm run validate:data\n',
      )
      expect(ran.code).toBe(0)
      expect(at.read('package.json')).toBe(
        manifest.replace(
          '"b"]',
          '"b"],\n  "scripts": {\n    "validate:data": "validate --suite data.suite.yaml"\n  }',
        ),
      )
      const [first, check] = linesOf(at.read('.github/workflows/data.yml'))
      expect(first).toBe('npm ci')
      expect(check).toBe(
        'npx --no-install validate --suite data.suite.yaml --sample "$(ls data/*.csv | tail -n 1)" --html reports/data.html',
      )
      install(at)
      expect(runLine(at, check!)).toBe(0)
      expect(runLine(at, 'npm run validate:data')).toBe(0)
      at.write('data/2024-03.csv', orders(100).replaceAll(',paid,', ',Paid,'))
      expect(runLine(at, check!)).toBe(1)
    },
  )

  it('overwrites nothing, and names what it kept', async () => {
    const at = folder({ 'orders.csv': orders(40), 'package.json': manifest })
    await at.run('init', '--splits', '0', '--yes', '--ci', 'gitlab')
    const files = ['orders.suite.yaml', 'package.json', '.gitlab-ci.yml']
    const before = files.map((file) => at.read(file))
    const { stdout, code } = await at.run('init', '--splits', '0', '--yes', '--ci', 'gitlab')
    expect(stdout).toContain(`Kept orders.suite.yaml: the suite stays as it is
Kept package.json: it has a script validate:data: validate --suite orders.suite.yaml
Kept .gitlab-ci.yml: it runs the check already
`)
    expect(code).toBe(0)
    expect(files.map((file) => at.read(file))).toEqual(before)
  })

  it.each(ciSystems.map(({ name, file, beside }) => [name, file, beside] as const))(
    'writes another file if that of %s exists',
    async (name, file, beside) => {
      const at = folder({ 'orders.csv': orders(40), [file]: 'mine: true\n' })
      const { stdout } = await at.run('init', '--splits', '0', '--yes', '--ci', name)
      expect(stdout).toContain(`Wrote ${beside.file}: ${beside.then}\n`)
      expect(at.read(file)).toBe('mine: true\n')
    },
  )

  it('writes a suite for each dataset, and goes on where one has no rows', async () => {
    const at = folder({
      'orders.csv': orders(40),
      'customers.csv': customers,
      'empty.csv': 'a,b\n',
      'bad.parquet': 'no',
    })
    const { stdout, stderr, code } = await at.run('init', '--splits', '0', '-y')
    expect(stderr).toContain("can't read bad.parquet: ")
    expect(stderr).toContain('empty.csv: no rows. Pass data with at least one row.')
    expect(stdout).toContain('Without a suite: empty.\n')
    expect(stdout).toContain('No CI step written. Pass --ci github, --ci gitlab, ')
    expect(stdout).toContain('Commit package.json and package-lock.json too: CI installs from them.')
    expect(code).toBe(0)
    expect(at.read('package.json')).toContain(
      '"validate:data": "validate --suite customers.suite.yaml && validate --suite orders.suite.yaml"',
    )
    for (const suite of ['customers', 'orders'])
      expect((await at.run('--suite', `${suite}.suite.yaml`)).code).toBe(0)
  })

  it('writes a Vitest config where package.json has Vitest', async () => {
    const at = folder({ 'orders.csv': orders(40), 'package.json': '{"devDependencies":{"vitest":"^4.1.0"}}' })
    await at.run('init', '--splits', '0', '-y')
    expect(at.read('vitest.config.mts')).toContain('plugins: [expectations()]')
    const other = folder({
      'orders.csv': orders(40),
      'package.json': '{"devDependencies":{"vitest":"^4.1.0"}}',
      'vite.config.ts': 'export default {}\n',
    })
    const { stdout } = await other.run('init', '--splits', '0', '-y')
    expect(stdout).toContain('Kept vite.config.ts: add plugins: [expectations()] of ')
    expect(other.read('vite.config.ts')).toBe('export default {}\n')
  })

  it.each([
    [
      {},
      [],
      2,
      'no data found in this directory. Add a CSV or Parquet file, or name one: validate init old.csv',
    ],
    [{ 'a.csv': 'a\n' }, [], 2, 'a.csv: no rows'],
    [{ 'a.csv': 'a\n', 'bad.parquet': 'no' }, [], 3, "can't read bad.parquet"],
    [{ 'a.csv': 'a,b\n1,2\n3\n' }, [], 3, "can't suggest rules from a.csv, which is damaged: line 3"],
    [{ 'a.csv': orders(9), 'package.json': '[]' }, [], 2, "can't add a script to package.json"],
    [{ 'a.csv': orders(9) }, ['gone.csv'], 3, "can't read gone.csv"],
  ])('%j with %j: exit %d', async (files, args, code, message) => {
    const at = folder(files)
    const ran = await at.run('init', '--splits', '0', '--yes', ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(code)
    expect(at.list('.').sort()).toEqual(Object.keys(files).sort())
  })
})
