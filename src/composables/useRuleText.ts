import { useI18n } from 'vue-i18n'
import type { Finding } from '@/checks/finding.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { tableOf } from '@/ledger/lookup.ts'

/** Says in words what a finding's check asks, and of a text where it stands. */
export function useRuleText() {
  const { t, te } = useI18n()

  function ruleText(ledger: Ledger, { message, verdict }: Finding): string {
    const holds = `checks.holds.${message.key}`
    if (verdict === 'exact' && te(holds)) return t(holds)
    const { table, ...values } = message.values
    const key = `checks.rule.${message.key}`
    if (!te(key)) return message.key
    return t(key, { ...values, ...(table && { table: tableName(ledger, table) }) })
  }

  /** Of a statement about a text: which text; `undefined` where addresses say it. */
  function ruleTextPlace(ledger: Ledger, { check, message }: Finding): string | undefined {
    const [, place = ''] = /:([^/]+)/.exec(check) ?? []
    const name =
      message.values['title'] ||
      ledger.narrative.find(({ id }) => message.key === 'heading' && id === place)?.title ||
      (te(`checks.at.${place}`) ? t(`checks.at.${place}`) : undefined)
    return name && t('checks.at.label', { place: name })
  }

  function tableName(ledger: Ledger, id: string): string {
    const title = tableOf(ledger, id)?.title
    if (title) return title
    return te(`tables.name.${id}`) ? t(`tables.name.${id}`) : id
  }

  return { ruleText, ruleTextPlace }
}
