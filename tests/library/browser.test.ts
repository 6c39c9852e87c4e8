import { describe, expect, it } from 'vitest'
import { ownLedgers } from '@/library/browser.ts'
import { isOwn, newOwnId } from '@/library/own.ts'
import { type KeptLedger, memoryShelf, type Shelf } from '@/library/shelf.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { defaultEntry } from '../ledgers.ts'

const reading = {
  files: [],
  refused: [],
  missing: [],
  leftovers: [],
  doubts: [],
  excerpts: new Map(),
  decided: new Map(),
}
const kept = (year = 2021): KeptLedger => ({ ledger: { ...ledgerWith(), year }, reading })
const refusing: Shelf = {
  entries: () => Promise.reject(new Error('refused')),
  read: () => Promise.reject(new Error('refused')),
  write: () => Promise.reject(new Error('full')),
  pictures: () => Promise.reject(new Error('refused')),
  keepPictures: () => Promise.reject(new Error('full')),
  remove: () => Promise.reject(new Error('refused')),
}
const picture = {
  sha256: 'a'.repeat(64),
  page: 3,
  box: [0, 90, 595, 200],
  image: new Blob(['a picture']),
} as const
const nobody = () => undefined

/** Two windows on one shelf. */
function windows(shelf = memoryShelf()) {
  return [ownLedgers(shelf, nobody), ownLedgers(shelf, nobody)] as const
}

describe('ids of ledgers of this browser', () => {
  it('are told from those of a site, which may begin alike', () => {
    expect(isOwn(newOwnId())).toBe(true)
    expect(newOwnId()).not.toBe(newOwnId())
    for (const id of [undefined, '', 'local-tax-2021', 'local-', 'local-0123456789abc'])
      expect(isOwn(id)).toBe(false)
  })
})

describe('ledgers of this browser', () => {
  it('are there in another window, with what was read of them', async () => {
    const [one, other] = windows()
    const { id } = await one.add(kept())
    expect(await other.list()).toEqual([
      expect.objectContaining({ id, department: ledgerWith().department, year: 2021, version: 1 }),
    ])
    const found = await other.open(id)
    expect(found.ok && found.value.ledger).toEqual(ledgerWith())
    expect(await other.reading(id)).toEqual({ entry: (await other.list())[0], reading })
    expect(other.isLasting(id)).toBe(true)
  })

  it('are named anew in lists only, and replaced under their id', async () => {
    const [one] = windows()
    const first = await one.add(kept())
    const named = await one.rename(first, '草稿')
    if (named === 'changed') throw new Error(named)
    const found = await one.open(first.id)
    expect(found).toMatchObject({ value: { entry: { department: '草稿' } } })
    expect(found.ok && found.value.ledger.department).toBe(ledgerWith().department)
    await one.replace(named, kept(2022))
    expect(await one.list()).toEqual([expect.objectContaining({ id: first.id, year: 2022 })])
  })

  it('are not written over what another window has changed', async () => {
    const [one, other] = windows()
    const entry = await one.add(kept())
    await other.rename(entry, '乙')
    expect(await one.rename(entry, '甲')).toBe('changed')
    expect(await one.replace(entry, kept(2022))).toBe('changed')
    expect(await one.list()).toEqual([expect.objectContaining({ department: '乙', year: 2021 })])
  })

  it('are gone where they were removed, and do not come back by a late change', async () => {
    const [one, other] = windows()
    const entry = await one.add(kept())
    await other.remove(entry.id)
    expect(await one.rename(entry, '甲')).toBe('changed')
    expect(await one.list()).toEqual([])
    expect(await one.reading(entry.id)).toBeUndefined()
    expect(await one.open(entry.id)).toEqual({
      ok: false,
      failure: { kind: 'not-in-this-browser', id: entry.id },
    })
  })

  it('last as long as the page where storage is refused or full', async () => {
    const own = ownLedgers(refusing, nobody)
    const entry = await own.add(kept())
    expect(own.isLasting(entry.id)).toBe(false)
    expect((await own.open(entry.id)).ok).toBe(true)
    const named = await own.rename(entry, '草稿')
    expect(named).toMatchObject({ department: '草稿' })
    expect(await own.rename(entry, '另一个')).toBe('changed')
    expect(await own.list()).toEqual([named])
    await own.remove(entry.id)
    expect(await own.list()).toEqual([])
  })

  it('keep the old one on the shelf where there is no room for the new one', async () => {
    const shelf = memoryShelf()
    const [before] = windows(shelf)
    const entry = await before.add(kept())
    const own = ownLedgers({ ...shelf, write: refusing.write }, nobody)
    await own.replace(entry, kept(2022))
    expect(own.isLasting(entry.id)).toBe(false)
    expect(await own.list()).toEqual([expect.objectContaining({ id: entry.id, year: 2022 })])
    expect(await before.list()).toEqual([expect.objectContaining({ id: entry.id, year: 2021 })])
  })

  it('are parsed as any others: what is stored is not trusted', async () => {
    const shelf = memoryShelf()
    const [own] = windows(shelf)
    const { id } = await own.add(kept())
    const entry = { ...defaultEntry(), id, version: 2 }
    await shelf.write(entry, { ledger: { ...ledgerWith(), year: '2021' }, reading })
    const found = await own.open(id)
    expect(found).toMatchObject({ ok: false, failure: { kind: 'shape', file: id } })
  })

  it('keep pictures of their pages until they are removed', async () => {
    const [one, other] = windows()
    const { id } = await one.add(kept())
    await one.keepPictures(id, [picture])
    expect(await other.pictures(id)).toEqual([picture])
    await one.remove(id)
    await one.keepPictures(id, [picture])
    expect(await other.pictures(id)).toEqual([])
  })

  it('have no pictures where storage is refused', async () => {
    const own = ownLedgers(refusing, nobody)
    await own.keepPictures(newOwnId(), [picture])
    expect(await own.pictures(newOwnId())).toEqual([])
  })

  it('stand in the list after those of the site, also where that did not come', async () => {
    const [own] = windows()
    const listed = { ok: true, value: { ledgers: [defaultEntry()], successions: [] } } as const
    expect(await own.listWith(listed)).toBe(listed)
    const entry = await own.add(kept())
    expect(await own.listWith(listed)).toEqual({
      ok: true,
      value: { ledgers: [defaultEntry(), entry], successions: [] },
    })
    const failure = { kind: 'network', file: 'data/index.json', status: 404 } as const
    expect(await own.listWith({ ok: false, failure })).toEqual({
      ok: true,
      value: { ledgers: [entry] },
    })
  })

  it('tell whether there are any', async () => {
    const told: boolean[] = []
    const own = ownLedgers(memoryShelf(), (isAny) => told.push(isAny))
    const [one, two] = [await own.add(kept()), await own.add(kept(2022))]
    await own.remove(one.id)
    await own.remove(two.id)
    expect(told).toEqual([true, true, true, false])
  })
})
