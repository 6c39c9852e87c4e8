import { describe, expect, it } from 'vitest'
import { about } from '@/views/about/index.ts'
import { proseOf } from '@/views/about/passages.ts'
import { aboutSentence } from '@/views/about/words.ts'
import { deckTheme } from '../../exports/deckParts.ts'
import * as ledgers from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'

const [sources] = about.slides

async function sentenceOf(...of: Parameters<typeof tellingOf>): Promise<string> {
  const { ledger, say } = await tellingOf(...of)
  return aboutSentence(ledger, proseOf(ledger), say)
}

async function itemsOf(...of: Parameters<typeof tellingOf>): Promise<readonly string[]> {
  const blocks = sources!.blocks(await tellingOf(...of), deckTheme)
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return items.map((item) => (typeof item === 'string' ? item : item.text))
}

describe('the sentence of the explanation', () => {
  it('counts sections, figures and terms', async () => {
    const { narrative, glossary } = ledgers.defaultLedger()
    const figures = narrative.flatMap(({ parts }) => parts.flatMap((part) => part.figures))
    expect(await sentenceOf()).toBe(
      `说明共 ${narrative.length} 节，写有 ${figures.length} 个数字，每一个都可以点开看依据；` +
        `另有 ${glossary.length} 个名词解释。`,
    )
    expect(await sentenceOf(ledgers.defaultLedger(), 'en')).toContain(
      `${narrative.length} sections`,
    )
  })

  it('says what is not there', async () => {
    const bare = ledgers.changed(ledgers.withoutNarrative(), (copy) => (copy.glossary = []))
    expect(await sentenceOf(bare)).toBe('这份决算没有公布说明文字。')
    const numberless = ledgers.changed(ledgers.defaultLedger(), ({ narrative }) => {
      for (const { parts } of narrative)
        for (const part of parts) {
          part.text = part.text.replace(/\{[\w.-]+\}/g, '')
          part.figures = []
        }
    })
    expect(await sentenceOf(numberless)).toContain('没有标出数字')
  })
})

describe('the slide on the sources', () => {
  it('is on no table, and says how the figures came here', async () => {
    const telling = await tellingOf()
    expect(sources!.isShown(telling.ledger)).toBe(true)
    expect(sources!.tables).toEqual([])
    expect(sources!.title(telling)).toBe('数据来源')
    expect(sources!.sentence(telling)).toContain('取自部门公开的决算文件')
    expect(sources!.notes(telling)).toEqual([
      telling.say('slides.notes.sources'),
      telling.say('slides.ask.sources'),
    ])
  })

  it('lists the document and every published table', async () => {
    const { source, department, tables } = ledgers.defaultLedger()
    const items = await itemsOf()
    const said = items.join('\n')
    for (const text of [source.title, department, '2021', '万元']) expect(said).toContain(text)
    for (const table of Object.values(tables))
      expect(said.includes(table!.title)).toBe(table!.state === 'published')
  })

  it('names no table where none is published, and no address where there is none', async () => {
    const bare = ledgers.changed(
      ledgers.withoutTables(Object.keys(ledgers.defaultLedger().tables)),
      ({ source }) => {
        delete source.url
        delete source.publisher
      },
    )
    const all = await itemsOf(ledgers.defaultLedger(), 'en')
    const left = await itemsOf(bare, 'en')
    expect(left.length).toBeLessThan(all.length)
    for (const text of [...all, ...left])
      expect(text).not.toMatch(/undefined|\b(exports|deck|app|terms)\.[a-z]/)
  })
})
