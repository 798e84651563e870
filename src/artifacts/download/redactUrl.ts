/**
 * A URL as it may be printed: without user and password, and without the values of its query, where signatures and
 * tokens are.
 */
export function redactUrl(ref: string): string {
  if (/^(postgres(ql)?|mysql|trino):/i.test(ref)) return withoutPassword(ref)
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(ref)) return ref
  // Text that isn't a URL may hold its password anywhere before the last @.
  const user = URL.canParse(ref) ? /^([^:]+:\/\/)[^/?#]*@/ : /^([^:]+:\/\/).*@/s
  return ref
    .replace(user, '$1***@')
    .replace(/#.*/s, '')
    .replace(/([?&])([^=&]*=)?[^&]*/g, (whole, sign: string, key = '') =>
      whole === '' ? '' : `${sign}${key}***`,
    )
}

/** Hides the password in a reference to a database. It may have any character before the last @. */
function withoutPassword(ref: string): string {
  const [, server = ref, parameters = ''] = /^(.*?)(\?[a-z]+=.*)?$/is.exec(ref) ?? []
  const shown = parameters.replace(/([?&](?!(?:table|query|version|sslmode)=)\w+=)[^&]*/g, '$1***')
  return `${server.replace(/^(\w+:\/\/[^:/@]*):.*@/s, '$1:***@')}${shown}`
}
