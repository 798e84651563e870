import { emptyShape, type JsonShape } from './jsonShape.ts'

/** The shapes of several places as if they were one. */
export function mergeShapes(shapes: Iterable<JsonShape>): JsonShape {
  const all = emptyShape()
  for (const shape of shapes) add(all, shape)
  return all
}

function add(to: JsonShape, { keys, items, numbers, ...counts }: JsonShape): void {
  to.strings += counts.strings
  to.booleans += counts.booleans
  to.objects += counts.objects
  to.lists += counts.lists
  to.numbers.count += numbers.count
  to.numbers.fractions += numbers.fractions
  to.numbers.long += numbers.long
  to.numbers.rounded += numbers.rounded
  to.numbers.unfixed += numbers.unfixed
  to.numbers.before = Math.max(to.numbers.before, numbers.before)
  to.numbers.after = Math.max(to.numbers.after, numbers.after)
  to.numbers.wholeDigits = Math.max(to.numbers.wholeDigits, numbers.wholeDigits)
  if (items) add((to.items ??= emptyShape()), items)
  for (const [key, shape] of keys) {
    const known = to.keys.get(key) ?? emptyShape()
    to.keys.set(key, known)
    add(known, shape)
  }
}
