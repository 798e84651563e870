import { messageOf } from '../../errors/messageOf.ts'

/** Reasons by the codes that Node.js gives them. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'the host is unknown',
  EAI_AGAIN: 'the host is unknown',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer in time',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
  EPROTO: 'it does not speak TLS',
}

/** A server that could not be reached, and why. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'

  constructor(cause: unknown, host: string) {
    const deepest = rootOf(cause)
    const { code = '' } = deepest as NodeJS.ErrnoException
    const reason = reasons[code] ?? withoutPassword(messageOf(deepest))
    const remedy = /self-signed|not trusted/.test(reason)
      ? '. Name its authority in NODE_EXTRA_CA_CERTS.'
      : ''
    super(`can't connect to ${host}: ${reason}${remedy}`)
  }
}

/** `pg` fails while it signs in. */
const withoutPassword = (message: string): string =>
  message.includes('client password must be a string')
    ? 'the server needs a password. Set PGPASSWORD, or name the user in ~/.pgpass.'
    : message

function rootOf(cause: unknown): unknown {
  if (cause instanceof AggregateError) return rootOf(cause.errors[0])
  return cause instanceof Error && cause.cause !== undefined ? rootOf(cause.cause) : cause
}
