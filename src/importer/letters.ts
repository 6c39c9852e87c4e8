/**
 * Radicals that fonts give for whole characters and that Unicode's compatibility forms leave alone:
 * radical, character, one pair after the other.
 */
const RADICALS = new Map(
  '⺁厂⺅亻⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
)

/** A text in ordinary characters: radicals become the characters that they stand for. */
export function ordinary(text: string): string {
  return text.replace(
    /[\u2E80-\u2FDF]/gu,
    (letter) => RADICALS.get(letter) ?? letter.normalize('NFKC'),
  )
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
