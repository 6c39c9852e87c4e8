import { preprocessCSS, resolveConfig } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { oldCss } from '../../scripts/oldCss.ts'

let config: Awaited<ReturnType<typeof resolveConfig>>

beforeAll(async () => {
  config = await resolveConfig(
    { configFile: false, css: { postcss: { plugins: [oldCss()] } } },
    'build',
  )
})

async function lowered(css: string): Promise<string> {
  return (await preprocessCSS(css, 'a.css', config)).code
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}]) ?/g, ' $1 ')
    .replace(/  +/g, ' ')
    .trim()
}

describe('style sheets for the oldest engines', () => {
  it('ask the window where there are no containers', async () => {
    const css = await lowered('@container page (width < 40em) { li { color: red } }')
    expect(css).toBe(
      '@container page (width < 40em) { li { color: red } } ' +
        '@supports not (container-type: inline-size) { ' +
        '@media (max-width: 639.98px) { li { color: red } } }',
    )
  })

  it('let rows step aside where they cannot share columns', async () => {
    const css = await lowered('li { grid-template-columns: subgrid; color: red }')
    expect(css).toContain('not (grid-template-columns: subgrid) { li { display: contents')
  })

  it('say least and most, not less and more', async () => {
    expect(await lowered('@media (width < 640px) { a { color: red } }')).toContain(
      '(max-width: 639.98px)',
    )
    expect(await lowered('@media screen and (width >= 640px) { a { color: red } }')).toContain(
      'screen and (min-width: 640px)',
    )
  })

  it('measure in the largest window where there is no other', async () => {
    expect(await lowered('a { height: 100dvh }')).toBe('a { height: 100vh; height: 100dvh }')
  })

  it.each([
    ['inset: 0', 'top: 0; right: 0; bottom: 0; left: 0'],
    ['inset: auto 0 0', 'top: auto; right: 0; bottom: 0; left: 0'],
    ['inset: 0 1px 2px 3px', 'top: 0; right: 1px; bottom: 2px; left: 3px'],
    ['inset-inline: auto 0', 'left: auto; right: 0'],
    [
      'padding-block: calc(1px + 2px) var(--a)',
      'padding-block-start: calc(1px + 2px); padding-block-end: var(--a)',
    ],
    ['margin-inline: 0', 'margin-inline-start: 0; margin-inline-end: 0'],
    [
      'border-block: 1px solid red',
      'border-block-start: 1px solid red; border-block-end: 1px solid red',
    ],
    ['inset-inline-start: 4px', 'left: 4px'],
  ])('name sides one by one: %s', async (said, sides) => {
    expect(await lowered(`a { ${said} }`)).toBe(`a { ${sides} }`)
  })

  it.each([
    ['underline dotted 1px var(--a)', 'underline', 'dotted', 'var(--a)', '1px'],
    ['underline wavy 1px var(--a)', 'underline', 'wavy', 'var(--a)', '1px'],
    ['2px red line-through', 'line-through', 'solid', 'red', '2px'],
    ['underline dashed', 'underline', 'dashed', 'currentcolor', 'auto'],
  ])(
    'say each thing of a line under text alone: %s',
    async (said, line, style, colour, thickness) => {
      expect(await lowered(`a { text-decoration: ${said} }`)).toBe(
        `a { text-decoration-line: ${line}; text-decoration-style: ${style}; ` +
          `text-decoration-color: ${colour}; text-decoration-thickness: ${thickness} }`,
      )
    },
  )

  it('leave a line alone of which nothing is said', async () => {
    for (const css of ['a { text-decoration: underline }', 'a { text-decoration: none }'])
      expect(await lowered(css)).toBe(css)
  })

  it('exclude one after the other', async () => {
    expect(await lowered('a:not(.b, :hover) { color: red }')).toContain('a:not(.b):not(:hover)')
  })
})
