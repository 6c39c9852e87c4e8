import { language, sayer } from '@/locales/index.ts'
import type { Say } from '@/words/say.ts'

const say = sayer(() => language.value)

/** The words of the interface; follow the reader's language. */
export const useSay = (): Say => say
