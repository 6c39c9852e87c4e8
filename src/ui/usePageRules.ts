import { onScopeDispose, watchEffect } from 'vue'

/**
 * Rules for printed pages that depend on what is printed. They are added to a style sheet of the
 * page, as a policy may forbid style elements that come later.
 */
export function usePageRules(rules: () => string): void {
  const sheet = document.styleSheets[0]
  let own: CSSRule | undefined

  function remove(): void {
    const at = sheet ? [...sheet.cssRules].findIndex((rule) => rule === own) : -1
    if (at >= 0) sheet?.deleteRule(at)
  }

  watchEffect(() => {
    remove()
    // Last, so that it counts more than what all pages have.
    const at = sheet?.insertRule(`@media print { ${rules()} }`, sheet.cssRules.length)
    own = at === undefined ? undefined : sheet?.cssRules[at]
  })
  onScopeDispose(remove)
}
