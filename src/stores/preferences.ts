import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark'

const KEY = 'theme'

/** What a reader chooses for this browser rather than for a view. */
export const usePreferences = defineStore('preferences', () => {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const theme = ref<Theme>(stored() ?? fromSystem())

  system.addEventListener('change', () => {
    if (!stored()) theme.value = fromSystem()
  })
  watchEffect(() => {
    document.documentElement.dataset.theme = theme.value
  })

  function fromSystem(): Theme {
    return system.matches ? 'dark' : 'light'
  }

  function setTheme(to: Theme): void {
    theme.value = to
    try {
      localStorage.setItem(KEY, to)
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }

  return { theme, setTheme }
})

function stored(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : undefined
  } catch {
    return undefined
  }
}
