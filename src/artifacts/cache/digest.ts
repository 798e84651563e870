/** A digest that somebody else told of bytes, against which what came is held. */
export interface Digest {
  readonly algorithm: 'sha256' | 'sha512' | 'sha1' | 'md5'
  /** In lower-case hexadecimal. */
  readonly hex: string
  /** Who told it, for messages, e.g. `ETag`. */
  readonly saidBy: string
}
