import { replaceUnsafe } from '../text/unsafeCharacters.ts'

/** Gives each id a file name (without extension) that every file system takes, and that no other id was given. */
export function fileNamer(): (id: string) => string {
  const taken = new Set<string>()
  return (id) => {
    const safe = replaceUnsafe(id, () => '_')
      .replace(/[^\p{L}\p{N}_.=-]+/gu, '_')
      .replace(/^\.+/, '_')
      .slice(0, 100)
    let name = safe
    // Some file systems treat upper case as lower case.
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}`
    taken.add(name.toLowerCase())
    return name
  }
}
