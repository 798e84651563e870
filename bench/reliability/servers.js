import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { crashOf } from './place.js'

const text = `id,n\n${Array.from({ length: 5000 }, (_, i) => `${i},${i % 97}\n`).join('')}`
const packed = gzipSync(text)
const length = { 'Content-Length': Buffer.byteLength(text) }

/** What a server does, and the exit codes that are right for it. */
const servers = {
  'whole data': [[0], (response) => response.writeHead(200, length).end(text)],
  'an end before the promised length': [
    [3],
    (response, { below }) => {
      response.writeHead(200, length).write(text.slice(0, 1 + below(text.length - 1)))
      setTimeout(() => response.destroy(), 20)
    },
  ],
  'a reset connection': [[3], (response) => response.destroy()],
  'a stall': [
    [3],
    (response, { below }) => response.writeHead(200, length).write(text.slice(0, 1 + below(text.length - 1))),
  ],
  'no answer': [[3], () => undefined],
  'a part that nobody asked for': [
    [3],
    (response, { below }) => response.writeHead(206).end(text.slice(0, 5 + below(text.length - 5))),
  ],
  'packed data that is cut off': [
    [3],
    (response, { below }) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed.subarray(0, below(packed.length))),
  ],
  'packed data with a flipped bit in its sum': [
    [3],
    (response, { below }) => {
      const changed = Buffer.from(packed)
      changed[changed.length - 1 - below(8)] ^= 1 << below(8)
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(changed)
    },
  ],
  503: [[3], (response) => response.writeHead(503).end('busy')],
  'a page that says no': [[3], (response) => response.writeHead(403).end('<html>no</html>')],
  'redirects without end': [[3], (response) => response.writeHead(302, { Location: '/again.csv' }).end()],
  'a redirect to a file': [
    [3],
    (response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  ],
}

/** Servers that cut off, stall, lie or redirect: what isn't whole is exit 3 with a sentence, never a verdict. */
export async function hostileServers({ random, share, place, note }) {
  const tried = { cases: 0, lost: 0, crashes: 0, leftovers: 0 }
  for (let i = 0; i < Math.ceil(10 * share); i++)
    for (const [what, [codes, answer]] of Object.entries(servers)) {
      const server = createServer((_, response) => answer(response, random))
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `http://127.0.0.1:${server.address().port}/data${tried.cases}.csv`
      const ran = await place.run(['-r', url, '-s', url, '-q', '--idle-timeout', '1s'])
      server.closeAllConnections()
      server.close()
      tried.cases++
      tried.crashes += note(crashOf(ran, [0, 3]), what)
      tried.crashes += note(ran.code === 3 && ran.stderr === '' ? 'no sentence' : null, what)
      tried.lost += note(codes.includes(ran.code) || ran.code === null ? null : `ends with ${ran.code}`, what)
      for (const name of place.left()) tried.leftovers += note(`${name} is left`, what)
    }
  return tried
}
