// Writes the pictures of the README from a real run: npm run build && CHROMIUM=/usr/bin/chromium npx jiti bench/pictures.js
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { runSongs } from './pictures/runSongs.ts'
import { terminalSvg } from './pictures/terminalSvg.ts'

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const html = join(await mkdtemp(join(tmpdir(), 'touchstone-pictures-')), 'report.html')
await writeFile(join(pictures, 'terminal.svg'), terminalSvg(runSongs()))
runSongs('--html', html)

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, colorScheme: 'light' })
await page.goto(`file://${html}`)
await page.screenshot({ path: join(pictures, 'report.png') })
await browser.close()
