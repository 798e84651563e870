/** A list or a string that one call makes is at most this long: a chunk of 2,048 rows has one of them in each. */
const longest = 10_000

/** Functions that make a value as long as a number says, and which argument that is. */
const makers: Readonly<Record<string, readonly number[]>> = {
  range: [0, 1, 2],
  generate_series: [0, 1, 2],
  repeat: [1],
  lpad: [1],
  rpad: [1],
  list_resize: [1],
  array_resize: [1],
  bitstring: [1],
}
const templates = new Set(['format', 'printf'])

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'

/** Why a call in a user's SELECT could take more memory than there is before the engine looks whether it should stop; or null. */
export function oversized(node: Node): string | null {
  if (node['class'] === 'LAMBDA' && isNode(node['expr']))
    return hasMaker(node['expr'])
      ? `makes lists within lists; call ${Object.keys(makers).join(', ')} outside of a lambda`
      : null
  if (node['class'] !== 'FUNCTION') return null
  const name = String(node['function_name'])
  const args = Array.isArray(node['children']) ? node['children'].filter(isNode) : []
  if (templates.has(name)) return faultOfTemplate(name, args[0])
  const wrong = Object.hasOwn(makers, name) && makers[name]!.some((at) => args[at] && !isShort(args[at]))
  return wrong
    ? `calls ${name}, which may use numbers up to ${longest.toLocaleString('en')} here. Call range or generate_series in FROM.`
    : null
}

function isShort(arg: Node): boolean {
  const value = constantOf(arg)
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= longest
}

function faultOfTemplate(name: string, template: Node | undefined): string | null {
  const text = template && constantOf(template)
  return typeof text === 'string' && !/\d{5}|%[^a-z%]*\*|\{[^{}]*\{/i.test(text)
    ? null
    : `calls ${name}; its template must be a constant without a width of 5 digits`
}

/** The value of a constant in DuckDB's tree of a statement; a minus before a number is a function there. */
function constantOf(node: Node): unknown {
  if (node['class'] === 'FUNCTION' && node['function_name'] === '-' && Array.isArray(node['children']))
    return node['children'].length === 1 && isNode(node['children'][0])
      ? constantOf(node['children'][0])
      : null
  const value = node['class'] === 'CONSTANT' ? node['value'] : null
  return isNode(value) ? value['value'] : null
}

const hasMaker = (value: unknown): boolean =>
  isNode(value) &&
  ((value['class'] === 'FUNCTION' && Object.hasOwn(makers, String(value['function_name']))) ||
    Object.values(value).some(hasMaker))
