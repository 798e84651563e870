/** `increasing: true`, or `increasing: strictly` where no two values in a row may be the same. */
export const orderShorthand = (key: 'increasing' | 'decreasing') => ({
  key,
  params(column: string, value: unknown): Readonly<Record<string, unknown>> | null {
    if (value === false) return null
    if (value !== true && value !== 'strictly')
      throw new Error(`${key} is true, false or "strictly", not ${JSON.stringify(value)}`)
    return { column, strictly: value === 'strictly' }
  },
})
