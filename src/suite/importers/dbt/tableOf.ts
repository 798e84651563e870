/**
 * The table that a model is here: `ref('orders')` is orders, `ref('package', 'orders')` too, and `source('raw', 'orders')`
 * is orders.
 */
export function tableOf(model: unknown): string {
  const [, last] =
    /^(?:\{\{)?\s*(?:ref|source)\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"].*\)\s*(?:\}\})?$/.exec(
      String(model),
    ) ?? []
  if (last === undefined) throw new Error(`${String(model)} is neither ref('…') nor source('…', '…')`)
  return last
}
