import type { CSSOptions } from 'vite'

type Postcss = Exclude<CSSOptions['postcss'], string | undefined>
type PostcssPlugin = NonNullable<Postcss['plugins']>[number]

/** No engine without `@container` or `subgrid` knows these, and all know to ask. */
const NO_CONTAINERS = 'not (container-type: inline-size)'
const NO_SUBGRID = 'not (grid-template-columns: subgrid)'
/** As good as nothing, in pixels. */
const LEAST = 0.02

/** Engines before these words have others; the interface is read from left to right. */
const PLAIN: Readonly<Record<string, string>> = {
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
  'border-start-start-radius': 'border-top-left-radius',
  'border-start-end-radius': 'border-top-right-radius',
  'border-end-start-radius': 'border-bottom-left-radius',
  'border-end-end-radius': 'border-bottom-right-radius',
}

/** What is said of a line under text, by what the words of each look like; a colour is the rest. */
const LINE: readonly (readonly [name: string, words: RegExp, unsaid: string])[] = [
  ['line', /^(underline|overline|line-through)$/, 'none'],
  ['style', /^(solid|double|dotted|dashed|wavy)$/, 'solid'],
  ['color', /^(?!(?:auto|from-font)$)[a-z#]/i, 'currentcolor'],
  ['thickness', /^(auto|from-font|[\d.].*)$/, 'auto'],
]

/** What is said of several sides at once, one after the other as the values stand. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-block': ['top', 'bottom'],
  'inset-inline': ['left', 'right'],
  ...Object.fromEntries(
    ['margin', 'padding'].flatMap((of) =>
      ['block', 'inline'].map((axis) => [
        `${of}-${axis}`,
        [`${of}-${axis}-start`, `${of}-${axis}-end`],
      ]),
    ),
  ),
}

/**
 * What the oldest engines need of a style sheet and the build cannot lower: they ask the window
 * where others ask a container, rows step aside for their cells where they cannot share columns,
 * the height of the window is the largest one, and sides are named one by one, as is what is said of
 * lines under text: no Safari knows how thick one is by the word for all.
 */
export function oldCss(): PostcssPlugin {
  return {
    postcssPlugin: 'old-css',
    Once(root, { atRule, list }) {
      root.walkAtRules('container', (rule) => {
        const media = rule.clone({ name: 'media', params: rule.params.replace(/^[\w-]+ +/, '') })
        rule.after(atRule({ name: 'supports', params: NO_CONTAINERS, nodes: [media] }))
      })
      root.walkAtRules('media', (rule) => {
        rule.params = plainRanges(rule.params)
      })
      root.walkRules((rule) => {
        rule.selector = oneByOne(rule.selector)
      })
      root.walkDecls('grid-template-columns', (declaration) => {
        const rule = declaration.parent
        if (declaration.value !== 'subgrid' || rule?.type !== 'rule') return
        const contents = declaration.clone({ prop: 'display', value: 'contents' })
        const row = rule.clone({ nodes: [contents] })
        rule.after(atRule({ name: 'supports', params: NO_SUBGRID, nodes: [row] }))
      })
      root.walkDecls((declaration) => {
        const { prop, value } = declaration
        if (/\d[ds]vh\b/.test(value))
          declaration.cloneBefore({ value: value.replace(/(?<=\d)[ds]vh\b/g, 'vh') })
        declaration.prop = PLAIN[prop] ?? prop
        if (/^border-(block|inline)$/.test(prop))
          declaration.replaceWith(
            ['start', 'end'].map((end) => declaration.clone({ prop: `${prop}-${end}` })),
          )
        if (prop === 'text-decoration' && list.space(value).length > 1) {
          const words = list.space(value)
          const longhands = LINE.map(([name, looks, unsaid]) => {
            const at = words.findIndex((word) => looks.test(word))
            const [said = unsaid] = at < 0 ? [] : words.splice(at, 1)
            return declaration.clone({ prop: `text-decoration-${name}`, value: said })
          })
          declaration.replaceWith(longhands)
        }
        const sides = SIDES[prop]
        if (!sides) return
        const values = list.space(value)
        const [first] = values
        // As `1px 2px` of four sides: what is not said is said of the side across.
        const across = (side: number) => values[side] ?? values[side - 2] ?? first
        declaration.replaceWith(
          sides.map((side, index) => declaration.clone({ prop: side, value: across(index) ?? '' })),
        )
      })
    },
  }
}

/** Comparisons of the window as least and most: old engines know neither `<` nor a bare `not`. */
function plainRanges(query: string): string {
  return query
    .replace(/\(width < ([\d.]+)px\)/g, (_, px) => `(max-width: ${Number(px) - LEAST}px)`)
    .replace(/\(width < ([\d.]+)em\)/g, (_, em) => `(max-width: ${Number(em) * 16 - LEAST}px)`)
    .replace(/\(width >= ([\d.]+)px\)/g, '(min-width: $1px)')
    .replace('(aspect-ratio < 1)', '(max-aspect-ratio: 999/1000)')
    .replace('(aspect-ratio >= 1)', '(min-aspect-ratio: 1/1)')
}

/** Into a `:not()` of old goes one simple selector. */
function oneByOne(selector: string): string {
  return selector.replace(/:not\(([^()]+,[^()]+)\)/g, (_, all: string) =>
    all
      .split(',')
      .map((each) => `:not(${each.trim()})`)
      .join(''),
  )
}
