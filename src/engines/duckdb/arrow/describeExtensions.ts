import type { Field } from 'apache-arrow'
import { extensionName } from './extensionName.ts'

/** Extensions that are read as what they mean, as columns and as fields inside of these. */
export interface KnownExtensions {
  readonly columns: readonly string[]
  readonly fields: readonly string[]
}

/** Notes the columns, and the fields inside of them, of other extensions of Arrow: they are read as they are stored. */
export function describeExtensions(fields: readonly Field[], known: KnownExtensions): readonly string[] {
  const describe = (name: string, field: Field, read: readonly string[]): readonly string[] => {
    const extension = extensionName(field)
    if (extension !== undefined && read.includes(extension)) return []
    if (extension !== undefined)
      return [
        `column "${name}" is of the Arrow extension type "${extension}", and is read as it is stored: ${String(field.type)}.`,
      ]
    return childrenOf(field).flatMap((child) => describe(`${name}.${child.name}`, child, known.fields))
  }
  return fields.flatMap((field) => describe(field.name, field, known.columns))
}

const childrenOf = ({ type }: Field): readonly Field[] =>
  (type as { readonly children?: readonly Field[] | null }).children ?? []
