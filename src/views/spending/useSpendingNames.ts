import { useI18n } from 'vue-i18n'
import { bareName } from '@/figures/spendingByClass.ts'
import type { SpendingNode, SpendingTree } from './spendingTree.ts'
import { useClassName } from '@/ui/useClassName.ts'

/** What codes are called on screen: as printed, function classes in the interface's language. */
export function useSpendingNames() {
  const { t } = useI18n()
  const className = useClassName()

  function nameOf({ code, name }: SpendingNode, { scope }: SpendingTree): string {
    if (!code) return t(`spending.base.${scope.id}`)
    return code.length === 3 ? className(code, name || code) : name || code
  }

  /** For running text, where 支出 at the end would be said twice. */
  function shortNameOf(node: SpendingNode, tree: SpendingTree): string {
    const name = nameOf(node, tree)
    return node.code ? bareName(name) : name
  }

  return { nameOf, shortNameOf }
}
