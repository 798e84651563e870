import { createHash } from 'node:crypto'

/** Policy of a page that holds its own style and script: these two, and nothing over the network. */
export const contentSecurityPolicy = (style: string, script: string): string =>
  policyOf({ style: `'${hashOf(style)}'`, script: `'${hashOf(script)}'`, images: 'data:' })

/** The same of a page whose style and script are files next to it. */
export const linkedPolicy = policyOf({ style: "'self'", script: "'self'", images: "'self'" })

function policyOf(allowed: { style: string; script: string; images: string }): string {
  return [
    "default-src 'none'",
    `style-src ${allowed.style}`,
    `script-src ${allowed.script}`,
    `img-src ${allowed.images}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
