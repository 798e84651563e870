import { latest, parseSelector, type Selector } from '../metadata/selector.ts'

/** `[entity/][project/]name[:version]`, in the words of Weights & Biases. */
export interface Reference {
  /** `['project', 'name']`: one to three parts. */
  readonly path: readonly string[]
  readonly selector: Selector
}

/**
 * Reads `songs.csv`, `project/songs.csv:v3`, `songs.csv:prod`, `songs.csv:latest~1` and `songs.csv@previous`.
 *
 * @throws what is wrong with it, without repeating it; names that could lead out of the registry are rejected
 */
export function parseReference(ref: string): Reference {
  const [, name = '', , selected] = /^([^:@]*)([:@](.*))?$/s.exec(ref) ?? []
  const path = name.split('/')
  const wrong = path.find((part) => !isName(part))
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} isn't an artifact name: ${rule}`)
  if (path.length > 3) throw new Error(`expected [entity/][project/]name[:version]`)
  const selector = selected === undefined ? latest : parseSelector(selected)
  if (!selector) throw new Error(`expected a version after the name: v3, a tag, latest, latest~1, @previous`)
  return { path, selector }
}

const rule =
  'at most 128 letters, digits, blanks and ._+-, not starting with a dot, and not a version such as v3'

/** Versions and tags are files in the folder of their artifact: v3, and those that start with a dot. */
const isName = (part: string): boolean => /^(?!\.|\s|v\d+$)[\p{L}\p{N} ._+-]{1,128}(?<!\s)$/u.test(part)

/** A tag may follow the colon of a reference; a few names have another meaning there. */
export const isTag = (text: string): boolean =>
  /^(?!\.|\s|v\d+$|latest$|previous$)[\p{L}\p{N} ._+-]{1,128}(?<!\s)$/u.test(text)
