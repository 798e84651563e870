import type validator from 'validator'
import { lazyImport } from '../system/lazyImport.ts'

type Check = (library: typeof validator, text: string) => boolean

/** Named formats of text, each by the library `validator`. */
export const textFormats = {
  email: (is, text) => is.isEmail(text),
  url: (is, text) => is.isURL(text, { require_protocol: true, require_tld: false }),
  domain: (is, text) => is.isFQDN(text),
  uuid: (is, text) => is.isUUID(text, 'loose'),
  ipv4: (is, text) => is.isIP(text, 4),
  ipv6: (is, text) => is.isIP(text, 6),
  mac_address: (is, text) => is.isMACAddress(text),
  iso_country_2: (is, text) => isUpper(text) && is.isISO31661Alpha2(text),
  iso_country_3: (is, text) => isUpper(text) && is.isISO31661Alpha3(text),
  iso_currency: (is, text) => isUpper(text) && is.isISO4217(text),
  iso_language: (is, text) => is.isISO6391(text),
  iso_8601: (is, text) => is.isISO8601(text, { strict: true, strictSeparator: true }),
  iban: (is, text) => is.isIBAN(text),
  bic: (is, text) => is.isBIC(text),
  luhn: (is, text) => is.isLuhnNumber(text),
  credit_card: (is, text) => is.isCreditCard(text),
  isbn: (is, text) => is.isISBN(text),
  issn: (is, text) => is.isISSN(text),
  ean: (is, text) => is.isEAN(text),
  isin: (is, text) => is.isISIN(text),
  semver: (is, text) => is.isSemVer(text),
  jwt: (is, text) => is.isJWT(text),
  base64: (is, text) => is.isBase64(text),
  hex_colour: (is, text) => is.isHexColor(text),
  md5: (is, text) => is.isMD5(text),
  lat_long: (is, text) => is.isLatLong(text),
  mime_type: (is, text) => is.isMimeType(text),
} satisfies Record<string, Check>

export type FormatName = keyof typeof textFormats

/** Returns a function that checks whether a text has a format. */
export function isOfFormat(name: FormatName): (text: string) => boolean {
  const library = lazyImport('validator') as typeof validator
  return (text) => textFormats[name](library, text)
}

const isUpper = (text: string): boolean => text === text.toUpperCase()
