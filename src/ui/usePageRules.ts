import { onScopeDispose, watchEffect } from 'vue'

/**
 * Rules for printed pages that depend on what is printed. They are a sheet without an element, as a
 * policy may forbid style elements that come later; engines without such sheets print as always.
 */
export function usePageRules(rules: () => string): void {
  if (!('adoptedStyleSheets' in document)) return
  const own = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, own]
  watchEffect(() => own.replaceSync(`@media print { ${rules()} }`))
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own)
  })
}
