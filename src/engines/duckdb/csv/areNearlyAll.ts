/** At most this share of texts may be something else. */
const mostOthers = 0.1

/**
 * Whether nearly all texts stand for a value or spell "missing", and one of them stands for a value. Columns of other text are
 * given up as soon as that is known: such a text is compared with every form.
 */
export function areNearlyAll(
  texts: readonly string[],
  formOf: (text: string) => 'value' | 'missing' | 'other',
): boolean {
  const most = texts.length * mostOthers
  let others = 0
  let hasValue = false
  for (const text of texts) {
    const form = formOf(text)
    if (form === 'other') others++
    if (others > most) return false
    hasValue ||= form === 'value'
  }
  return hasValue
}
