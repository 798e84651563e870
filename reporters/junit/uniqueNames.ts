/** Numbers repeated names: `a`, `a` becomes `a`, `a #2`. */
export function uniqueNames(names: readonly string[]): string[] {
  const given = new Set(names)
  const used = new Set<string>()
  const repeats = new Map<string, number>()
  return names.map((name) => {
    let unique = name
    while (used.has(unique) || (unique !== name && given.has(unique))) {
      const repeat = (repeats.get(name) ?? 1) + 1
      repeats.set(name, repeat)
      unique = `${name} #${repeat}`
    }
    used.add(unique)
    return unique
  })
}
