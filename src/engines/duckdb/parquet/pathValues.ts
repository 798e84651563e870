export interface PathValue {
  readonly key: string
  /** As written, but for percent escapes; null if it is missing. */
  readonly value: string | null
}

/** Hive and Spark write this for a missing value. */
const missing = '__HIVE_DEFAULT_PARTITION__'

/** The keys and values in the names of the directories of a file, such as `country=DE`. */
export const pathValues = (file: string): readonly PathValue[] =>
  file
    .split('/')
    .slice(0, -1)
    .flatMap((name) => {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(name) ?? []
      if (key === undefined || value === undefined) return []
      return [{ key, value: value === missing ? null : unescaped(value) }]
    })

/** An escape that isn't one stays as it is. */
const unescaped = (text: string): string =>
  text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
  )
