import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether OpenSSL is there to make certificates. */
export const haveOpenssl = ((): boolean => {
  try {
    return execFileSync('openssl', ['version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
})()

export interface Certificate {
  readonly key: Buffer
  readonly cert: Buffer
  readonly file: string
}

/** Makes a certificate that signs itself, for a host such as `IP:127.0.0.1`. */
export function certificate(host: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-certificate-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=touchstone', '-addext', `subjectAltName=${host}`]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, '-keyout', key, '-out', file],
    { stdio: 'pipe' },
  )
  return { key: readFileSync(key), cert: readFileSync(file), file }
}
