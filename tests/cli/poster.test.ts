import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FramedPicture } from '@/exports/picture.ts'
import { paperTheme } from '../../cli/paperTheme.ts'
import { poster } from '../../cli/poster.ts'
import { changed, defaultLedger } from '../ledgers.ts'

const folder = mkdtempSync(join(tmpdir(), 'poster-'))
afterAll(() => rmSync(folder, { recursive: true }))

const noBrowser = () => Promise.resolve(false)

function ledgerFile(content: unknown): string {
  const file = join(folder, 'ledger.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('ledger poster', () => {
  it.each([
    [['poster']],
    [['poster', 'a.json', 'b.json']],
    [['poster', 'a.json', '--lang', 'fr']],
    [['poster', 'a.json', '--address', 'here']],
    [['poster', 'a.json', '--format', 'png']],
    [['poster', 'a.json', '--card', 'present']],
  ])('says how it is used, to %j', async (argv) => {
    const { status, err } = await poster(argv, noBrowser)
    expect([status, err]).toEqual([2, [expect.stringMatching(/^usage: ledger poster /)]])
  })

  it('names what does not fit the format, and the file that is not there', async () => {
    const { status, err } = await poster(['poster', ledgerFile({ year: 1 })], noBrowser)
    expect(status).toBe(2)
    expect(err.join('\n')).toContain('department')
    const missing = await poster(['poster', join(folder, 'nothing.json')], noBrowser)
    expect([missing.status, missing.err]).toEqual([2, [expect.stringContaining('ENOENT')]])
  })

  it('writes both shapes as SVG, and says that there is no browser for PNG', async () => {
    const file = ledgerFile(defaultLedger())
    const out = join(folder, 'out')
    const { status, out: written, err } = await poster(['poster', file, '--out', out], noBrowser)
    expect(status).toBe(0)
    expect(err).toEqual(['no browser to draw PNG with: npm run provision'])
    expect(written).toEqual(
      ['长图', '一页纸'].map((shape) => join(out, `2021 焦作市科学技术协会 一图读懂 ${shape}.svg`)),
    )
    for (const path of written) expect(readFileSync(path, 'utf8')).toMatch(/^<svg .*<\/svg>$/s)
  })

  it('writes what a view says as cards', async () => {
    const argv = ['poster', ledgerFile(defaultLedger()), '--out', folder, '--card', 'sangong']
    const { status, out } = await poster(argv, noBrowser)
    expect(status).toBe(0)
    expect(out).toEqual(
      ['横幅', '方图'].map((shape) =>
        join(folder, `2021 焦作市科学技术协会 三公经费 卡片 ${shape}.svg`),
      ),
    )
  })

  it('hands the same pictures to a browser, in names that every disk takes, in English if asked', async () => {
    const data = changed(defaultLedger(), (copy) => {
      copy.department = '某局/办公室'
    })
    const drawn = new Map<string, FramedPicture>()
    const answer = await poster(
      ['poster', ledgerFile(data), '--out', folder, '--lang', 'en', '--address', 'https://a.org/'],
      (pictures) => {
        for (const [path, picture] of pictures) drawn.set(path, picture)
        return Promise.resolve(true)
      },
    )
    expect(answer.err).toEqual([])
    expect([...drawn.keys()]).toEqual(
      ['Tall picture', 'One sheet'].map((shape) =>
        join(folder, `2021 某局_办公室 One page ${shape}.png`),
      ),
    )
    for (const [path, { svg }] of drawn)
      expect(readFileSync(path.replace('.png', '.svg'), 'utf8')).toBe(svg)
  })
})

it.each(['zh', 'en'] as const)('paper has all colours and fonts, in %s', (language) => {
  const { classColour, fontSize, font, serif, ...colours } = paperTheme(language)
  expect(fontSize).toBeGreaterThan(0)
  for (const colour of [...Object.values(colours), classColour('206'), classColour('999')])
    expect(colour).toMatch(/^#[\da-f]{6}$/)
  for (const names of [font, serif]) {
    expect(names).not.toMatch(/var\(|"|English/)
    expect(names).toContain('Noto S')
  }
})
