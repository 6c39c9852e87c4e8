import { useI18n } from 'vue-i18n'
import type { SpendingNode, SpendingTree } from '@/figures/spendingTree.ts'

/** What codes are called on screen: as printed, function classes in the interface's language. */
export function useSpendingNames() {
  const { t, te } = useI18n()

  function nameOf({ code, name }: SpendingNode, { scope }: SpendingTree): string {
    if (!code) return t(`spending.base.${scope.id}`)
    const isClass = code.length === 3
    return isClass && te(`terms.class.${code}`) ? t(`terms.class.${code}`) : name || code
  }

  /** For running text, where 支出 at the end would be said twice. */
  function shortNameOf(node: SpendingNode, tree: SpendingTree): string {
    const name = nameOf(node, tree)
    return node.code ? name.replace(/(?<=.)支出$/, '') : name
  }

  return { nameOf, shortNameOf }
}
