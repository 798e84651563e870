import { afterEach, describe, expect, it, vi } from 'vitest'
import { trinoServer } from '../../../../src/engines/pushdown/trino/trinoServer.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const statementsOf = (location: string): string => trinoServer({ location }).statements.href

describe('the URL', () => {
  it.each([
    ['trino://bob@db.example/hive/lake', 'http://db.example:8080/v1/statement'],
    ['trino://bob@db.example:443/hive', 'https://db.example/v1/statement'],
    ['trino://bob@db.example:8443/hive', 'https://db.example:8443/v1/statement'],
    ['trino://bob@db.example:9000/hive?sslmode=require', 'https://db.example:9000/v1/statement'],
    ['trino://bob@db.example:443/hive?sslmode=disable', 'http://db.example:443/v1/statement'],
  ])('of %s is %s', (location, url) => {
    expect(statementsOf(location)).toBe(url)
  })

  it('is encrypted where a password is sent', () => {
    vi.stubEnv('TRINO_PASSWORD', 'hunter2')
    expect(statementsOf('trino://bob@db.example/hive')).toBe('https://db.example/v1/statement')
    expect(() => statementsOf('trino://bob@db.example/hive?sslmode=disable')).toThrow(
      'sslmode=disable would send a password to db.example without encryption',
    )
    expect(statementsOf('trino://bob@127.0.0.1:8080/hive?sslmode=disable')).toBe(
      'http://127.0.0.1:8080/v1/statement',
    )
  })
})

it('names the user by a password or a token', () => {
  vi.stubEnv('TRINO_PASSWORD', 'hunter2')
  const of = (): string | undefined =>
    trinoServer({ location: 'trino://bob@db.example/hive' }).headers['Authorization']
  expect(of()).toBe(`Basic ${Buffer.from('bob:hunter2').toString('base64')}`)
  vi.stubEnv('TRINO_ACCESS_TOKEN', 'e.y.j')
  expect(of()).toBe('Bearer e.y.j')
})

it('needs a user', () => {
  vi.stubEnv('TRINO_USER', '')
  vi.stubEnv('USER', '')
  expect(() => trinoServer({ location: 'trino://db.example/hive' })).toThrow(
    'no user given. Write trino://user@db.example/…',
  )
})
