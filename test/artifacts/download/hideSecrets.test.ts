import { expect, test } from 'vitest'
import { hideSecrets } from '../../../src/artifacts/download/hideSecrets.ts'

const words = ['fetch', '--key', 'hunter2', '--user=maria:pw-77', '{ref}', '--root={dir}', 'get']
const env = { WANDB_API_KEY: 'wandb-0123', HOME: '/home/maria', DB_PASSWORD: 'p' }

test.each([
  ['login hunter2 failed', 'login *** failed'],
  ['maria:pw-77 is unknown', '*** is unknown'],
  ['key wandb-0123', 'key ***'],
  ['in /home/maria', 'in /home/maria'],
  ['GET https://me:pw@host/x?sig=abc failed', 'GET https://***@host/x?sig=*** failed'],
  ['Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
  ['using Bearer 0123456789', 'using Bearer ***'],
  ['password=secret1, token: "t-9"', 'password=***, token: "***"'],
  ['AKIAABCDEFGHIJKLMNOP', '***'],
  ['ghp_0123456789abcdef and sk-0123456789', '*** and ***'],
  ['get: no such artifact', 'get: no such artifact'],
])('%s → %s', (said, shown) => {
  expect(hideSecrets(said, words, env)).toBe(shown)
})
