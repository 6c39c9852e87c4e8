import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'

const MESSAGES = /\/src\/locales\/.+\.json$/

/** Compiles messages at build time, so that the page need not carry the compiler. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({ define: { __INTLIFY_DROP_MESSAGE_COMPILER__: 'true' } }),
    transform: {
      filter: { id: MESSAGES },
      handler: (json, id) => JSON.stringify(compile(JSON.parse(json), id)),
    },
  }
}

function compile(message: unknown, where: string): unknown {
  if (typeof message === 'string') return tree(message, where)
  if (typeof message !== 'object' || !message) return message
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => [key, compile(value, `${where} ${key}`)]),
  )
}

function tree(message: string, where: string): unknown {
  const onError = (error: Error) => {
    throw new Error(`${where}: ${error.message}`)
  }
  const { ast } = baseCompile(message, { jit: true, minify: true, location: false, onError })
  // What has no placeholders repeats its items as one string; one of the two will do.
  return JSON.parse(JSON.stringify(ast), (_, node) => (node?.s ? { ...node, i: undefined } : node))
}
