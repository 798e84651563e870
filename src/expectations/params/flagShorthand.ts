interface FlagShorthand {
  readonly key: string
  readonly params: (column: string, value: unknown) => { readonly column: string } | null
}

/** A shorthand that is on or off, as `unique: true`. In YAML `no` is text, and must not turn it on. */
export const flagShorthand = (key: string): FlagShorthand => ({
  key,
  params(column, value) {
    if (typeof value !== 'boolean') throw new Error(`${key} is true or false, not ${JSON.stringify(value)}`)
    return value ? { column } : null
  },
})
