import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { usePreferences } from '@/stores/preferences.ts'

let isDark = false
let changed: () => void

function fresh() {
  setActivePinia(createPinia())
  return usePreferences()
}

beforeEach(() => {
  localStorage.clear()
  isDark = false
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return isDark
    },
    addEventListener: (_: string, listener: () => void) => (changed = listener),
  }))
  return () => vi.unstubAllGlobals()
})

describe('the theme', () => {
  it('is that of the system, and follows it', async () => {
    const preferences = fresh()
    expect(preferences.theme).toBe('light')
    isDark = true
    changed()
    await nextTick()
    expect(preferences.theme).toBe('dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
  })

  it('is what the reader chose, from then on', () => {
    fresh().setTheme('dark')
    const later = fresh()
    expect(later.theme).toBe('dark')
    changed()
    expect(later.theme).toBe('dark')
  })

  it('is that of the system where what is stored is none', () => {
    localStorage.setItem('theme', 'sepia')
    expect(fresh().theme).toBe('light')
  })

  it('lasts as long as the page where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden })
    const preferences = fresh()
    preferences.setTheme('dark')
    expect(preferences.theme).toBe('dark')
    expect(fresh().theme).toBe('light')
  })
})
