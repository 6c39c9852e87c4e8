/**
 * The languages of the interface, in the order in which a reader comes to them: how browsers and
 * how office programs call each, and whether it counts money in 万 and 亿.
 */
export const LANGUAGES = {
  zh: { tag: 'zh-CN', office: 'zh-CN', inWan: true },
  en: { tag: 'en', office: 'en-US', inWan: false },
} as const
export type Language = keyof typeof LANGUAGES
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[]

/** The language of the documents, and of readers who chose none. */
export const DOCUMENT_LANGUAGE: Language = 'zh'

/** The language that comes after another, round and round. */
export function nextLanguage(of: Language): Language {
  return LANGUAGE_CODES[(LANGUAGE_CODES.indexOf(of) + 1) % LANGUAGE_CODES.length] as Language
}
