import { fieldsOf, isRecord, type Fields } from '../shared/record.ts'

const reference = /\$\{var\.(\w+)\}/g

/** The document with the default values of its variables instead of `${var.NAME}`; others stay, and are rejected later. */
export function fillVariables(document: Fields): unknown {
  const defaults = new Map(
    Object.entries(fieldsOf(document['variables'])).flatMap(([name, variable]) =>
      isRecord(variable) && 'default' in variable ? [[name, variable['default']] as const] : [],
    ),
  )
  return fill(document, defaults)
}

function fill(value: unknown, defaults: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return fillText(value, defaults)
  if (Array.isArray(value)) return value.map((each) => fill(each, defaults))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, defaults)]))
}

/** Text that is nothing but a variable becomes its value: a number stays one. */
function fillText(text: string, defaults: ReadonlyMap<string, unknown>): unknown {
  const [whole, name = ''] = /^\$\{var\.(\w+)\}$/.exec(text) ?? []
  if (whole !== undefined && defaults.has(name)) return defaults.get(name)
  return text.replace(reference, (found, each: string) =>
    defaults.has(each) ? String(defaults.get(each)) : found,
  )
}
