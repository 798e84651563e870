import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { useCredentials, withoutCredentials } from '../artifacts/s3/credentials.ts'
import { id, realS3, secret } from '../artifacts/s3/realS3.ts'
import { httpServer } from '../artifacts/httpServer.ts'
import { folder, type Folder } from './runCli.ts'

useCredentials(id, secret)

const old = 'tempo,genre\n100,rock\n120,pop\n'
const fresh = old.replace('100', '101')

/** A folder whose cache and repository are its own. */
function data(files: Readonly<Record<string, string>> = { 'old.csv': old, 'new.csv': fresh }): Folder {
  const made = folder(files)
  vi.stubEnv('XDG_CACHE_HOME', join(made.path, 'cache'))
  vi.stubEnv('GIT_CEILING_DIRECTORIES', join(made.path, '..'))
  return made
}

const said = async (
  run: Promise<{ code: number | null; stdout: string; stderr: string }>,
): Promise<string> => {
  const { code, stdout, stderr } = await run
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return stdout
}

describe('validate artifacts', () => {
  test('put, tag, ls and get', async () => {
    const work = data()
    const put = (...args: string[]) => work.run('artifacts', 'put', ...args)
    expect(await said(put('old.csv', 'team/songs.csv', '--time', '2021-07-11T00:00:00Z'))).toBe(
      'team/songs.csv:v0\n',
    )
    expect(
      await said(put(...['new.csv', 'team/songs.csv', '--tag', 'prod,in review', '--time', '2021-07-12'])),
    ).toBe('team/songs.csv:v1\n')
    expect(await put('new.csv', 'team/songs.csv')).toEqual({
      code: 0,
      stdout: 'team/songs.csv:v1\n',
      stderr: 'nothing new: team/songs.csv:v1 holds the same\n',
    })
    expect(await said(work.run('artifacts', 'tag', 'team/songs.csv@previous', 'reference'))).toBe(
      'team/songs.csv:v0\n',
    )
    const listed = (await said(work.run('artifacts', 'ls'))).split('\n')
    expect(listed[0]).toMatch(
      /^team\/songs\.csv:v0 {2}2021-07-11T00:00:00 {2}29 bytes {2}sha256:\w{12} +reference$/,
    )
    expect(listed[1]).toMatch(
      /^team\/songs\.csv:v1 {2}2021-07-12T00:00:00 {2}29 bytes {2}sha256:\w{12} +latest, in review, prod$/,
    )
    expect(listed.slice(2)).toEqual([''])
    expect(await said(work.run('artifacts', 'get', 'team/songs.csv:prod', 'out'))).toBe('out/new.csv\n')
    expect(readFileSync(join(work.path, 'out/new.csv'), 'utf8')).toBe(fresh)
  })

  test('a model is linked with the data it was trained on', async () => {
    vi.stubEnv('GIT_COMMIT_HASH', '0123456789abcdef')
    const work = data({ 'old.csv': old, 'model.pkl': '\u0080\u0005' })
    await said(work.run('artifacts', 'put', 'old.csv', 'songs.csv'))
    await said(
      work.run(
        ...['artifacts', 'put', 'model.pkl', '--parent', 'songs.csv:latest'],
        ...['--metadata', 'alpha=0.5', '--metadata', 'note=a=b'],
      ),
    )
    const [listed] = JSON.parse(await said(work.run('artifacts', 'ls', 'model.pkl', '--json'))) as unknown[]
    expect(listed).toMatchObject({
      name: 'model.pkl',
      version: 'v0',
      manifest: {
        commit: '0123456789abcdef',
        metadata: { alpha: '0.5', note: 'a=b' },
        parents: [
          {
            ref: 'songs.csv:latest',
            version: 'v0',
            digest: expect.stringMatching(/^sha256:\w{64}$/) as unknown,
          },
        ],
      },
    })
    expect(await said(work.run('artifacts', 'get', 'model.pkl', 'out'))).toBe('out/model.pkl\n')
  })

  test('put, ls and get of S3', async () => {
    const work = data()
    const s3 = await realS3()
    const at = ['--endpoint-url', s3.url]
    expect(
      (
        await work.run(
          'artifacts',
          'put',
          'old.csv',
          's3://bucket/d/',
          '--time',
          '2021-07-12T07:41:02',
          ...at,
        )
      ).stdout,
    ).toBe('s3://bucket/d/old_2021-07-12T07:41:02.csv\n')
    expect((await work.run('artifacts', 'ls', 's3://bucket/d/', ...at)).stdout).toMatch(
      /^s3:\/\/bucket\/d\/old_2021-07-12T07:41:02\.csv {2}2021-07-12T07:41:02\.000Z {2}29 bytes {2}[0-9a-f]{32}\n$/,
    )
    const got = await work.run('artifacts', 'get', 's3://bucket/d/', 'out', ...at)
    expect(got.code).toBe(0)
    expect(readFileSync(join(work.path, got.stdout.trim()), 'utf8')).toBe(old)
  })

  test.each<[args: string[], code: number, message: string]>([
    [['put', 'nope.csv'], 3, 'nope.csv could not be published as nope.csv: there is no such file'],
    [['put', 'old.csv', '../x'], 3, '".." isn\'t an artifact name'],
    [['put', 'old.csv', '/x'], 3, '"" isn\'t an artifact name'],
    [['put', 'old.csv', 'x:v3'], 2, 'x:v3: name the artifact only; its version gets the next number'],
    [['put', 'old.csv', '--tag', 'v3'], 2, '"v3" isn\'t a valid tag'],
    [['put', 'old.csv', '--metadata', 'x'], 2, 'Expected key=value.'],
    [['put', 'old.csv', '--time', 'noon'], 2, '--time noon: expected e.g. 2021-07-12T07:41:02Z'],
    [['put', 'old.csv', '--parent', 'nope:v1'], 3, 'nope:v1: no such file, and in the registry artifacts'],
    [['put', 'old.csv', 's3://bucket/x.csv'], 2, 'name a folder, with / at its end'],
    [['put', 'old.csv', 's3://bucket/d/', '--tag', 'x'], 2, '--tag: objects of S3 have no tags here'],
    [
      ['get', 'songs.csv:v1'],
      3,
      'songs.csv:v1: no such file, and in the registry artifacts: there is no artifact',
    ],
    [
      ['tag', 'songs.csv:v1', 'prod'],
      3,
      'songs.csv:v1: in the registry artifacts: there is no artifact songs.csv',
    ],
    [['tag', 'songs.csv:v1'], 2, "missing required argument 'tags'"],
    [['ls'], 3, 'there is no artifact in the registry artifacts'],
    [['ls', 'songs'], 3, 'songs: there is no such artifact in the registry artifacts'],
    [['put'], 2, "missing required argument 'path'"],
    [['nonsense'], 2, "unknown command 'nonsense'"],
  ])('%j ends with %i', async (args, code, message) => {
    const ran = await data().run('artifacts', ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).not.toContain('    at ')
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(code)
  })
})

describe('validate', () => {
  test('compares a version with a tag', async () => {
    const work = data()
    await work.run('artifacts', 'put', 'old.csv', 'proj/songs.csv', '--tag', 'reference')
    await work.run('artifacts', 'put', 'new.csv', 'proj/songs.csv')
    const { code, report } = await work.report(
      ...['--reference_artifact', 'proj/songs.csv:reference', '--sample_artifact', 'proj/songs.csv:latest'],
    )
    expect(code).toBe(0)
    expect(report.inputs.reference).toMatchObject({ ref: 'proj/songs.csv:reference', version: 'v0', rows: 2 })
    expect(report.inputs.sample).toMatchObject({ ref: 'proj/songs.csv:latest', version: 'v1', rows: 2 })
    const before = await work.report('--reference', '@previous', '--sample', 'proj/songs.csv:v1')
    expect(before.report.inputs.reference).toMatchObject({ ref: 'proj/songs.csv:v1~1', version: 'v0' })
  })

  test("compares today's file of a folder of S3 with yesterday's, and leaves notes of what it saw", async () => {
    const work = data({})
    const s3 = await realS3()
    await s3.put('datasets/x_2021-07-11T06:00:00.csv', old)
    await s3.put('datasets/x_2021-07-12T06:00:00.csv', fresh)
    await s3.put('datasets/clockless.csv', 'n\n')
    const folderOf = 's3://bucket/datasets/'
    const { code, report } = await work.report(
      ...['--reference', `${folderOf}@previous`, '--sample', folderOf, '--endpoint-url', s3.url],
    )
    expect(code).toBe(0)
    expect(report.inputs.reference).toMatchObject({
      ref: `${folderOf}@previous`,
      uri: `${folderOf}x_2021-07-11T06:00:00.csv`,
      timestamp: '2021-07-11T06:00:00.000Z',
    })
    expect(report.inputs.sample.version).toMatch(/^etag:[0-9a-f]{32}$/)
    expect(report.warnings).toEqual([
      `${folderOf}: 1 of 3 objects ignored because their names have no time, e.g. datasets/clockless.csv; the newest is one of 2`,
    ])
  })

  test('says no secret, whatever fails', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's3cr3tKey')
    vi.stubEnv('AWS_SESSION_TOKEN', 's3cr3tToken')
    const work = data()
    const server = await httpServer((request, response) => {
      if (request.url!.startsWith('/good')) response.end(old)
      else response.writeHead(403, request.headers.authorization ?? '').end(request.headers.authorization)
    })
    const runs = [
      [`http://me:s3cr3t@${server.host}/x.csv?sig=s3cr3tSig`, 3],
      [`http://me:s3cr3t@${server.host}/good.csv?sig=s3cr3tSig`, 0],
      [`http://me:s3cr3t@nowhere.invalid/x.csv`, 3],
      [`s3://bucket/x.csv`, 3],
      [`s3://bucket/x/`, 3],
      [`s3://me:s3cr3t@bucket/x.csv`, 3],
      [`ftp://me:s3cr3t@host/x.csv`, 2],
    ] as const
    for (const [ref, expected] of runs) {
      const args = ['--reference', ref, '--sample', 'new.csv', '--endpoint-url', server.url]
      const { code, stdout, stderr } = await work.run(...args, '--json', '-')
      expect(`${stdout}${stderr}`).not.toMatch(/s3cr3t/i)
      expect(`${ref} ${code}`).toBe(`${ref} ${expected}`)
    }
  })

  test('without credentials ends with 3', async () => {
    withoutCredentials()
    const work = data()
    const { code, stderr, stdout } = await work.run(
      ...['--reference', 's3://bucket/x.csv', '--sample', 'new.csv', '--endpoint-url', 'http://127.0.0.1:1'],
    )
    expect(stderr).toContain(
      'validate: s3://bucket/x.csv: no credentials were found: set AWS_ACCESS_KEY_ID and',
    )
    expect(stdout).toBe('')
    expect(code).toBe(3)
  })

  test('refuses a time that is none, even if nothing asks for it', async () => {
    const { code, stderr } = await data().run(
      ...['--reference', 'old.csv', '--sample', 'new.csv', '--as-of', 'yesterday'],
    )
    expect(stderr).toContain('--as-of yesterday: expected a date or a time')
    expect(code).toBe(2)
  })

  test('asks a command', async () => {
    const work = data({
      'new.csv': fresh,
      'get.mjs': `import { copyFileSync } from 'node:fs'; copyFileSync('new.csv', process.argv[3] + '/new.csv'); console.log('got', process.argv[2])`,
    })
    const { code, report } = await work.report(
      ...['--reference', 'proj/songs.csv:latest', '--sample', 'new.csv'],
      ...['--resolver', `'${process.execPath}' get.mjs {ref} {dir}`],
    )
    expect(code).toBe(0)
    expect(report.inputs.reference).toMatchObject({ ref: 'proj/songs.csv:latest', rows: 2 })
  })
})
