export interface SuiteReference {
  readonly file: string
  /** The table whose rules are requested, if the file has those of several. */
  readonly table?: string
}

/** A reference to a suite as one writes it, parted into a file and the table behind `#`: `schema.yml#orders`. */
export function partedSuite(ref: string): SuiteReference {
  const [, file, table] = /^(.+\.(?:ya?ml|json))#(.+)$/i.exec(ref) ?? []
  return file === undefined || table === undefined ? { file: ref } : { file, table }
}
