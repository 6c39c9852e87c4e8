import { axeInThemes, drawer, expect, open, test } from './support.ts'

/* What only a browser can show: the keyboard, the focus, the way to the evidence and back. */

test('a slash asks; the keyboard finds, marks, goes there and comes back', async ({ page }) => {
  await open(page, 'sangong')
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: '想知道什么' })
  const input = dialog.getByRole('combobox')
  await expect(input).toBeFocused()
  await page.keyboard.type('公车/')
  await expect(input).toHaveValue('公车/')
  await input.fill('培训')
  const marked = dialog.getByRole('option', { selected: true })
  await expect(marked).toContainText('培训支出，培训费')
  await expect(dialog.getByRole('article')).toContainText(/0\.73.万元[^]*0\.19.万元/)
  await axeInThemes(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(marked).toContainText('30216')
  await expect(input).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/spending\?by=economic&focus=30216$/)
  await expect(page.locator('#main')).toBeFocused()
})

test('Escape gives the focus back, and nothing stays in the address', async ({ page }) => {
  await open(page)
  const button = page.getByRole('button', { name: '查找' })
  await button.click()
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('公车')
  await expect(page).toHaveURL(/ask=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(page).not.toHaveURL(/ask=/)
})

test('an answer can be linked, leads to its evidence and stays there on the way back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, 'budget?ask=cars', { lang: 'en' })
  const dialog = page.getByRole('dialog', { name: 'What would you like to know?' })
  await dialog.getByRole('link', { name: '6,700 yuan' }).first().click()
  await expect(drawer(page)).toContainText('0.67')
  await expect(dialog).toBeHidden()
  await page.goBack()
  await expect(dialog.getByRole('combobox')).toHaveValue('cars')
  await dialog.getByRole('option', { name: /car purchase/ }).click()
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('car purchase')
})
