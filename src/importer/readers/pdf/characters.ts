/**
 * The characters that U+2E81 to U+2EF3 stand for (EquivalentUnifiedIdeograph.txt of the Unicode
 * Character Database); NFKC mends only two of them.
 */
const SUPPLEMENT = [
  ...'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵?旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
]
const SUPPLEMENT_START = 0x2e81
const RADICAL_OR_COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/
/* What has no meaning outside the font that it came with, and what no printer prints. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\p{Co}\p{Cn}]/u
/* Soft hyphens, marks of direction and zero-width characters: not seen, and in the way. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

/** Ordinary characters for radicals and compatibility ideographs; all else as printed. */
export function withoutRadicals(text: string): string {
  const seen = text.replace(UNSEEN, '')
  if (!RADICAL_OR_COMPATIBLE.test(seen)) return seen
  let ordinary = ''
  for (const character of seen) {
    const supplement = SUPPLEMENT[(character.codePointAt(0) ?? 0) - SUPPLEMENT_START]
    ordinary +=
      supplement !== undefined && supplement !== '?'
        ? supplement
        : RADICAL_OR_COMPATIBLE.test(character)
          ? character.normalize('NFKC')
          : character
  }
  return ordinary
}

/** Whether a character says nothing: private use, unassigned, a control. */
export const isUnreadable = (text: string): boolean => UNREADABLE.test(text)
