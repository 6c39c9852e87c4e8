/**
 * The characters that U+2E81 to U+2EF3 stand for (EquivalentUnifiedIdeograph.txt of the Unicode
 * Character Database); NFKC mends only two of them.
 */
const SUPPLEMENT = [
  ...'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵?旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
]
const SUPPLEMENT_START = 0x2e81
const RADICALS_OR_COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/g

/**
 * A text in ordinary characters: radicals, which fonts give for whole characters, and compatibility
 * ideographs become what they stand for; all else is as printed.
 */
export function ordinary(text: string): string {
  return text.replace(RADICALS_OR_COMPATIBLE, (character) => {
    const supplement = SUPPLEMENT[(character.codePointAt(0) ?? 0) - SUPPLEMENT_START]
    return supplement === undefined || supplement === '?' ? character.normalize('NFKC') : supplement
  })
}

/** A name or title as printed, without the spaces and line breaks that only the page needs. */
export function tidy(text: string): string {
  return ordinary(text)
    .replace(/[\s\u3000\u00A0\u200B\uFEFF]+/g, ' ')
    .replace(/(?<=[^\x20-\x7E]) | (?=[^\x20-\x7E])/g, '')
    .trim()
}

/** What names and titles are compared by: no spaces, no quotes, no marks, one width. */
export function nameKey(text: string): string {
  return ordinary(text)
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF“”"‘’'「」『』《》〈〉:、,。.;·•_*]/g, '')
    .replaceAll('〔', '(')
    .replaceAll('〕', ')')
}
