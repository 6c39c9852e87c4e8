const MARKS = '[XＸ×○〇●□*＊_＿]{2,}'
const ONE =
  '[XＸ](?=\\s*(?:局|委|办|部门|单位|省|市|县|区|镇|乡|年|月|日|万?元|亿元|个|辆|人|%|％))'
const UNNAMED = '某某(?=局|委|办|院|部门|单位|中心|学校|公司|省|市|县|区|镇|乡|街道|年)'
const INSTRUCTIONS =
  '如持平作持平表述|的(?:部门|单位)，作(?:下述|如下)说明|按上述格式(?:依次)?说明|(?:此处|请在此|请)填写|[（(]填写[^）)]{0,12}[）)]|[（(【]?待(?:填写?|补充|核实)[）)】]|#{3,}'
const EMPTY = '[（(【〔［[][（(]?(?:单位|部门|制度|项目)名称[）)】〕］\\]]|[（(]\\s*[）)]|【\\s*】'

const LEFT = new RegExp(
  `[a-z]*(?:${[MARKS, ONE, UNNAMED, INSTRUCTIONS, EMPTY].join('|')})[a-z_]*`,
  'gi',
)

/** What is left of the template in a text: XX局, ____, （单位名称）, instructions. */
export function leftovers(text: string): string[] {
  // Sizes and Roman numerals have X beside other letters.
  return (text.match(LEFT) ?? []).filter((found) => !/[A-WYZ]/i.test(found))
}
