import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { popoverIsOpen, supplyPopovers } from '@/ui/usePopovers.ts'

/* In an engine without popovers, as this page is made one: what the interface uses of them. */

beforeAll(() => {
  Reflect.deleteProperty(HTMLElement.prototype, 'popover')
  supplyPopovers()
})

function page(): { menu: HTMLElement; by: HTMLElement; states: string[] } {
  document.body.innerHTML =
    '<div data-v-app><p><button popovertarget="menu">…</button><span id="menu" popover><i>CSV</i></span></p></div>'
  const menu = document.getElementById('menu')!
  const states: string[] = []
  menu.addEventListener('toggle', (event) => states.push(event.newState))
  return { menu, by: document.querySelector('button')!, states }
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('popovers in an engine that lacks them', () => {
  it('open and close by their button, and say so', () => {
    const { menu, by, states } = page()
    expect(popoverIsOpen()).toBe(false)
    by.click()
    expect(menu.hasAttribute('data-open')).toBe(true)
    expect(popoverIsOpen()).toBe(true)
    by.click()
    expect(menu.hasAttribute('data-open')).toBe(false)
    expect(states).toEqual(['open', 'closed'])
  })

  it('are not whatever else is marked as what opens', () => {
    document.body.innerHTML = '<button data-open></button>'
    expect(popoverIsOpen()).toBe(false)
  })

  it('lie over the page while they are open, and then return to their place', () => {
    const { menu, by } = page()
    by.click()
    expect(menu.parentElement).toBe(document.body)
    menu.hidePopover()
    expect(menu.previousElementSibling).toBe(by)
  })

  it('close by a click elsewhere, not by one within', () => {
    const { menu, by } = page()
    by.click()
    menu.querySelector('i')!.click()
    expect(menu.hasAttribute('data-open')).toBe(true)
    document.body.click()
    expect(menu.hasAttribute('data-open')).toBe(false)
  })

  it('close by Escape, which closes nothing else, and give the focus back', () => {
    const { menu, by } = page()
    const beyond = vi.fn()
    document.body.addEventListener('keydown', beyond)
    by.click()
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
    menu.dispatchEvent(escape)
    document.body.removeEventListener('keydown', beyond)
    expect(menu.hasAttribute('data-open')).toBe(false)
    expect(document.activeElement).toBe(by)
    expect(beyond).not.toHaveBeenCalled()
  })

  it('go with the part that they belong to', () => {
    const { menu, by } = page()
    by.click()
    by.parentElement!.remove()
    document.body.click()
    expect(menu.isConnected).toBe(false)
  })
})
