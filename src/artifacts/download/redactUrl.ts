/**
 * A URL as it may be printed: without user and password, and without the values of its query, where signatures and
 * tokens are.
 */
export function redactUrl(ref: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(ref)) return ref
  // What is no URL may have its password anywhere before the last @.
  const user = URL.canParse(ref) ? /^([^:]+:\/\/)[^/?#]*@/ : /^([^:]+:\/\/).*@/s
  return ref
    .replace(user, '$1***@')
    .replace(/#.*/s, '')
    .replace(/([?&])([^=&]*=)?[^&]*/g, (whole, sign: string, key = '') =>
      whole === '' ? '' : `${sign}${key}***`,
    )
}
