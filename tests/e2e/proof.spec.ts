import { strFromU8, unzipSync } from 'fflate'
import { ledgerWith } from '../ledgerWith.ts'
import { printedDraft } from '../views/proof/printedDraft.ts'
import { PLANTED, plantedDraft } from '../views/proof/planted.ts'
import { axeInThemes, expect, open, saved, test } from './support.ts'

const docx = (bytes: Uint8Array) => ({
  name: '决算草稿.docx',
  mimeType: '',
  buffer: Buffer.from(bytes),
})

test('a draft is checked before it is published, ticked off, handed on, and its next version compared', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: '打开文件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '发布前核对' }).press('Enter')
  await dialog.locator('input[type=file]').setInputFiles(docx(plantedDraft()))
  await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}\/proof/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/发布前要看的有 \d+ 处/)
  const item = page
    .getByRole('article')
    .filter({ hasText: '支出决算情况说明 · 支出合计' })
    .filter({ hasText: '392.22' })
  await expect(item).toContainText('可能是两位数字写反')
  await expect(item.locator('mark')).toContainText('392.22')
  await axeInThemes(page)

  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  const before = await kept()
  await item.getByRole('checkbox').press('Space')
  await expect(page.getByRole('main')).toContainText('已处理 1 处')
  // It is written beside the page.
  await expect.poll(kept).not.toBe(before)
  await page.reload()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)

  const { name, bytes } = await saved(page, () =>
    page.getByRole('button', { name: '带批注的 DOCX' }).click(),
  )
  expect(name).toMatch(/发布前核对\.docx$/)
  expect(strFromU8(unzipSync(bytes)['word/comments.xml']!)).toContain('392.22')

  await page.locator('main input[type=file]').setInputFiles(docx(printedDraft(ledgerWith())))
  await expect(page.getByRole('main')).toContainText(`改好 ${PLANTED.length} 处`)
  await expect(page.getByRole('main')).toContainText('新出现 0 处')
  await axeInThemes(page)
})
