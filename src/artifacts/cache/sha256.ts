import { hash } from './hash.ts'

/** The SHA-256 of all bytes of the files, one after the other, in hexadecimal. */
export const sha256 = (files: readonly string[]): Promise<string> => hash('sha256', files)
