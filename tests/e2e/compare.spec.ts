import * as ledgers from '../ledgers.ts'
import { axeInThemes, drawer, expect, open, test } from './support.ts'

const own = ledgers.defaultEntry()
const YEAR = own.year - 1

test('a line over the years leads into the ledger of each, and back', async ({ page }) => {
  const entry = { ...own, id: `before-${YEAR}`, year: YEAR, file: `before/${YEAR}.json` }
  const before = ledgers.changed(ledgers.defaultLedger(), (copy) => (copy.year = YEAR))
  await page.route('**/data/index.json', (route) =>
    route.fulfill({ json: { ledgers: [own, entry] } }),
  )
  await page.route(`**/data/${entry.file}`, (route) => route.fulfill({ json: before }))

  await open(page, 'sangong')
  await page.getByRole('link', { name: '比较', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${YEAR} 年和`)
  await axeInThemes(page)

  await page.getByRole('button', { name: '看表格' }).click()
  const row = page.getByRole('row', { name: String(YEAR) })
  await row.getByRole('link').click()
  await expect(drawer(page)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/before-${YEAR}/compare`))
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`/${own.id}/compare`))
})

test('what shares neither year nor region is refused with the reasons', async ({ page }) => {
  await open(page, 'compare', { lang: 'en' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no ledger yet')
  await expect(page.getByRole('main')).toContainText('Another year')
  await expect(page.getByRole('main')).toContainText('Another region')
  await axeInThemes(page)
})
