import { fieldsOf, isRecord, type Fields } from '../shared/record.ts'

/** A generic test as it is used: by its name, with its arguments, and how it is to be run. */
export interface GenericTest {
  readonly name: string
  readonly args: Fields
  readonly config: Fields
}

const configKeys = new Set(
  (
    'severity where warn_if error_if limit enabled tags store_failures store_failures_as fail_calc meta alias ' +
    'database schema group'
  ).split(' '),
)
const aboutIt = new Set(['name', 'description', 'config', 'arguments', 'test_name', 'docs'])

/**
 * Reads a test in any of its forms: `unique`, `unique: { config }`, or with the name of the test under `test_name`.
 * Arguments are next to config, or since 1.10 under `arguments`; config was among them before it had a key.
 */
export function genericTest(given: string | Fields): GenericTest {
  const { name, body } = parted(given)
  const beside = Object.entries(body)
  return {
    name,
    args: {
      ...Object.fromEntries(beside.filter(([key]) => !configKeys.has(key) && !aboutIt.has(key))),
      ...fieldsOf(body['arguments']),
    },
    config: {
      ...Object.fromEntries(beside.filter(([key]) => configKeys.has(key))),
      ...fieldsOf(body['config']),
    },
  }
}

function parted(given: string | Fields): { readonly name: string; readonly body: Fields } {
  if (typeof given === 'string') return { name: given, body: {} }
  if (typeof given['test_name'] === 'string') return { name: given['test_name'], body: given }
  const [[name, body] = ['', null]] = Object.entries(given)
  const rest = Object.fromEntries(Object.entries(given).slice(1))
  // Indented too little, the config of a test is next to its name; dbt reads it all the same.
  return { name, body: isRecord(body) ? { ...rest, ...body } : rest }
}
