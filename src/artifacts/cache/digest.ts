/** A digest that somebody else published for bytes; what arrived is compared with it. */
export interface Digest {
  readonly algorithm: 'sha256' | 'sha512' | 'sha1' | 'md5'
  /** In lower-case hexadecimal. */
  readonly hex: string
  /** Where it was published, for messages, e.g. `ETag`. */
  readonly saidBy: string
}
