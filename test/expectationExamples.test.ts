import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { publish } from '../src/artifacts/registry/publish.ts'
import { writeTag } from '../src/artifacts/registry/tags.ts'
import { findParentVersion } from '../src/artifacts/registry/findParentVersion.ts'
import { checkSuite } from '../src/validate/checkSuite.ts'
import * as expectations from '../src/expectations/index.ts'
import { openData, type Data } from '../src/validate/openData.ts'
import { builtIn } from '../src/suite/shorthand/builtIn.ts'
import { npyFile } from './engines/duckdb/npy/npyFile.ts'
import { docstring } from './docstring.ts'
import { root } from './sourceFiles.ts'

const orders = join(root, 'fixtures/orders')
const tables = { customers: join(orders, 'customers.csv'), raw: join(orders, 'last-month.csv') }
const folder = mkdtempSync(join(tmpdir(), 'touchstone-examples-'))
let ofOrders: Data
let ofTensors: Data

beforeAll(async () => {
  const registry = join(folder, 'registry')
  const now = new Date().toISOString()
  const details = { created: now, commit: null, metadata: {}, parents: [] }
  await publish(registry, ['shop', 'raw'], join(orders, 'last-month.csv'), details)
  const parents = [await findParentVersion('shop/raw', { registry })]
  const metadata = { owner: 'sales' }
  const path = ['shop', 'orders']
  await publish(registry, path, join(orders, 'orders.csv'), { ...details, metadata, parents })
  await writeTag(registry, path, 'production', 0)
  const reference = join(orders, 'last-month.csv')
  ofOrders = await openData({ reference, sample: 'shop/orders', registry, tables })
  const arrays = join(folder, 'arrays')
  mkdirSync(arrays)
  const save = (name: string, shape: number[], values: number[]): void =>
    writeFileSync(join(arrays, `${name}.npy`), npyFile(shape, values, '<f4'))
  save('X_train', [2, 4], [0, 0.25, 0.5, 1, 1, 0, 0, 0])
  save('y_train', [2, 3], [0, 1, 0, 1, 0, 0])
  save('X_test', [1, 4], [0, 0, 0, 1])
  save('y_test', [1, 3], [0, 0, 1])
  ofTensors = await openData({ sample: join(arrays, '*.npy') })
})
afterAll(async () => {
  await ofOrders.close()
  await ofTensors.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Expectations that are several checks: of a column of numbers, these are its place, type, distribution and missing rate. */
const checks: Readonly<Record<string, number>> = { expect_column_to_match_reference: 4 }

it.each(Object.entries(expectations).map(([name, { definition }]) => [definition.type, name] as const))(
  'the example of %s runs, and passes',
  async (type, name) => {
    const { example } = docstring(name)
    const claim = builtIn.make(type, parse(example ?? 'null') as Record<string, unknown>)
    const data = type.startsWith('expect_tensor_') ? ofTensors : ofOrders
    const suite = { name: 'example', file: null, expectations: [claim] }
    const { report } = await checkSuite(suite, data)
    expect(report.results.map(({ status, message }) => [status, message])).toEqual(
      Array<unknown>(checks[type] ?? 1).fill(['pass', expect.anything()]),
    )
  },
)
