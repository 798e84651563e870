import { expect, test } from 'vitest'
import * as all from '../../reporters/index.ts'

test('every reporter is found by its name', () => {
  expect(Object.keys(all.reporters)).toEqual(['html', 'json', 'junit', 'terminal'])
  expect(all.reporters).toEqual({ html: all.html, json: all.json, junit: all.junit, terminal: all.terminal })
})
