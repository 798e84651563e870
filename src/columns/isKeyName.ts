const keyWords = new Set(['id', 'ids', 'key', 'uuid', 'guid'])

/** Whether a column is named as a key: `customer_id`, `userId`, `Product Key`. */
export const isKeyName = (name: string): boolean =>
  keyWords.has(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .findLast((word) => word !== '') ?? '',
  )
