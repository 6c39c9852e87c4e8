import { format } from 'prettier'
import type { LineForm, TableForm } from '../src/ledger/form/form.ts'
import {
  BASIC_IN_TWO,
  BUDGET_FLOWS,
  BUDGETS,
  CARRIED_OVER,
  DETAILS,
  INCOME_OF_THE_YEAR,
  ITEMS,
  PART_OF,
  PART_OF_TOTALS,
  PUBLIC_EXPENSES,
  PUBLIC_EXPENSES_IN,
  SOURCES,
} from '../src/ledger/form/relations.ts'
import {
  BREAKDOWNS,
  type FigureForm,
  type PassageForm,
  PASSAGES,
} from '../src/ledger/form/passages.ts'
import { EXECUTION_COLUMNS, EXECUTION_ROWS, INDICATORS } from '../src/ledger/form/scorecard.ts'
import { TABLES } from '../src/ledger/form/tables.ts'
import { VARIANTS } from '../src/ledger/form/variants/variants.ts'
import { VERSION } from '../src/ledger/migrations/migrate.ts'
import { figureSentence, KINDS, lineName, tableName } from './formText.ts'
import { EXAMPLE } from './ledgerExample.ts'

/** Where the guide for who writes a ledger by hand stands. */
export const GUIDE_FILE = 'docs/ledger.md'

/** The guide, made from the form, in the form in which it is kept. */
export function ledgerGuide(): Promise<string> {
  const text = [
    INTRODUCTION,
    '## Tables',
    TABLES_TEXT,
    ...TABLES.map(tableText),
    '### Between tables',
    betweenText(),
    '## Tables beyond the form',
    BEYOND,
    ...VARIANTS.map(
      ({ name, tables }) =>
        `**${name}**\n\n${tables.map((table) => `- \`${table.id}\` ${(table.titles ?? []).join('; ')}${keysOf(table)}`).join('\n')}`,
    ),
    '## Passages of the explanation',
    PASSAGES_TEXT,
    ...PASSAGES.map(passageText),
    '### Entries on items',
    ITEMS_TEXT,
    '## Scorecard',
    SCORECARD_TEXT,
    rowsText(
      ['Row', 'Name', 'Executed'],
      EXECUTION_ROWS.map(({ key, names, executed }) => [code(key), names[0], code(executed)]),
    ),
    `Columns: ${EXECUTION_COLUMNS.map(({ key, names }) => `${code(key)} ${names[0]}`).join(', ')}.`,
    INDICATORS_TEXT,
    rowsText(
      ['Indicator', 'Is checked as'],
      INDICATORS.map(({ name, numerator, denominator }) => [
        name,
        `${signed(numerator)} over ${signed(denominator)}`,
      ]),
    ),
    '## Where figures stand in the source',
    SOURCES_TEXT,
    '## Example',
    EXAMPLE_TEXT,
  ].join('\n\n')
  return format(text, { parser: 'markdown', printWidth: 100 })
}

const INTRODUCTION = `# Writing a ledger

<!-- Made by \`npm run schema\` from src/ledger/form; edit that, or scripts/ledgerGuide.ts. -->

A ledger is one department's final accounts of one year as JSON, transcribed as published.
[\`ledger.schema.json\`](../public/data/ledger.schema.json) describes its form; editors complete keys
from it where a file begins with \`"$schema": "../ledger.schema.json"\`. \`npm run --silent ledger --
check <file>\` says what does not fit the form, what the form does not know, and what does not add up.

This page lists the ids and keys that are reserved: under these the app shows, compares and checks
what a document says. Other ids and keys are welcome; they are shown and exported, and left out of
sums unless the ledger says what they are (see [Tables beyond the form](#tables-beyond-the-form)).

- **Version.** \`"version": ${VERSION}\`. A ledger without one is of the first version and is lifted when read.
- **Figures** are strings with their printed precision, without separators: \`"5.8"\`, \`"2940.05"\`.
- **Nothing is not zero.** \`"0.00"\` where 0.00 is printed; \`null\` where the cell is blank; a cell that
  the table does not have is left out.
- **Tables** have a state: \`published\`; \`empty\`, with the document's \`statement\` that it has no data;
  \`missing\`, where the document lists a table and does not print it. A table of which the document
  says nothing is left out.
- **Addresses.** Each figure has one: \`table/row/column\`, \`narrative/passage/key\`,
  \`scorecard/indicator/column\`, \`scorecard/execution.row/column\`.
- **Who.** \`department\` and \`region\` are names as printed. \`departmentId\` stays the same whatever the
  department is called, \`regionId\` is the region's code in GB/T 2260, \`formerNames\` lists other names.
- **Passages.** A passage of the explanation has its \`text\`, with \`{key}\` where a figure is printed.
  Without it the ledger has the figures of the passage and not its wording.
- **Chapters.** \`chapters\` gives the titles of the document's parts (第一部分 …) and what each \`holds\`:
  \`duties\`, \`organisation\`, \`tables\`, \`narrative\`, \`scorecard\`, \`glossary\`, \`attachments\`, or
  \`narrative.<id>\` for one section.`

const TABLES_TEXT = `Each column has its printed \`title\`, each row its printed \`name\`; the keys below are what they are.
“Adds to” names the column or row of the same table that it is a part of. Rows of codes have the code
as their key: a function code of 3, 5 or 7 digits, an economic code of 3 or 5. In tables with two sides
the keys of rows begin with \`income.\` or \`expenditure.\`, and columns say their \`side\`.`

const BEYOND = `A column or row that is not listed may say what it adds to: \`"within": "total"\`; with
\`"within": null\` it adds to nothing and stands by itself. What says neither is shown and left out of
sums.

A table of its own has an id of its own and may name its \`kind\`; it is then checked as such:

${rowsText(
  ['Kind', 'Rows'],
  Object.entries(KINDS).map(([kind, about]) => [code(kind), about]),
)}

Some documents have more than the standard form. These ids and keys are known, too:`

const PASSAGES_TEXT = `\`narrative\` has sections, sections have \`parts\`, the passages. In a passage's \`text\`,
\`{key}\` stands where a figure is printed. A figure has a \`kind\`:

${rowsText(
  ['Kind', '`of`', 'Is checked as'],
  [
    ['`amount`', '', 'the figure at `cell`, where it names one'],
    ['`change`', 'the figure that changed', 'the same change wherever it is stated'],
    ['`percent`', 'the part, the whole', '100 × part ÷ whole'],
    ['`percent-change`', 'the change', '100 × change ÷ last year’s figure'],
    ['`quotient`', 'what is divided, by what', 'an average: the one ÷ the other, in its unit'],
    ['`count`, `score`', '', 'the figure at `cell`, where it names one'],
  ],
)}

\`explains\` names the change, in the same passage, of which a change is a reason. \`direction\` says
whether the text lets a change rise or fall. \`comparisons\` says in data what a passage says in words
of two figures: \`equal\` 持平, \`about-equal\` 基本持平, \`more\` 大于, \`less\` 小于; without it the words are
read.

The ids below are reserved. A figure of a reserved passage is checked by its own \`cell\` and \`of\`; what
the form expects there is given with each.`

const ITEMS_TEXT = `Each item of table \`${ITEMS.table}\` has an entry in section \`${ITEMS.section}\`: a passage with the item's
\`code\` and an id of its own. Its figures are ${ITEMS.figures.map(code).join(', ')}: opening budget, full-year
budget, actual, and the actual in percent of the budget that the text names. Entries add up to the
figures of \`${ITEMS.total}\`; \`actual\` repeats the item's \`${ITEMS.table}/<code>/${ITEMS.column}\`.`

const SCORECARD_TEXT = `\`scorecard\` is the performance self-evaluation: \`execution\`, then \`groups\` of level 1 with groups of
level 2 with \`indicators\`. Weights and scores add up to their groups' and to the \`total\`. The rows of
\`execution\`, with the figure that “executed” repeats:`

const INDICATORS_TEXT = `An indicator of one of these names (spaces and quotation marks do not count) is checked against the
published figures of its formula, in percent:`

const SOURCES_TEXT = `\`sources\` says where figures stand in the published file, by address: \`{ "page": 12, "box": [72, 90,
40, 12] }\` (x, y, width, height in points from the left upper corner), \`{ "sheet": "03", "cell": "C7" }\`
or \`{ "line": 120 }\`.`

const EXAMPLE_TEXT = `Two tables and a passage of a small document. Its percentage is wrong, which \`ledger check\` says, as
well as that the other tables are not there.

\`\`\`json
${JSON.stringify(EXAMPLE, null, 2)}
\`\`\``

function betweenText(): string {
  const { summary, detail, lines } = SOURCES
  return [
    'A figure in two tables is the same in both, and a part is at most its whole:',
    ...DETAILS.map(
      (each) =>
        `- ${code(each.detail)} details column ${code(each.column)} of ${code(each.summary)}, class by class.`,
    ),
    `- The income lines ${lines.map(code).join(', ')} of ${code(summary)} are the totals of these columns of ${code(detail)}.`,
    `- Opening, income, expenditure and closing of each budget balance: ${BUDGETS.map(({ table }) => code(table)).join(', ')}.`,
    `- The total of a budget's own table is that of table 04: ${BUDGET_FLOWS.map((pair) => pair.map(code).join(' is ')).join(', ')}.`,
    `- ${PART_OF.parts.map(code).join(', ')} are parts of ${code(PART_OF.whole)}, code by code; ${code(PART_OF_TOTALS.part)} is of ${code(PART_OF_TOTALS.whole)}, line by line.`,
    `- ${INCOME_OF_THE_YEAR.map(code).join(' is ')}.`,
    `- ${code(BASIC_IN_TWO.by)} is ${BASIC_IN_TWO.blocks.map((block) => code(`${BASIC_IN_TWO.table}/${block}/amount`)).join(' + ')}.`,
    `- ${PUBLIC_EXPENSES.map((pair) => pair.map(code).join(' is at most ')).join(', ')}; ${PUBLIC_EXPENSES_IN.map(code).join(' is at most ')}.`,
    `- What ${code(CARRIED_OVER.spent.table)} spends on a code beyond ${code(`${CARRIED_OVER.received.table}/<code>/${CARRIED_OVER.received.column}`)} comes from the opening carry-over.`,
  ].join('\n')
}

function tableText(table: TableForm): string {
  const { id, number, titles, kind, columns, rows } = table
  const once = [...new Map(columns.map((column) => [column.key, column])).values()]
  return [
    `### \`${id}\` ${number} ${titles[0]}`,
    `${tableName(id)}: ${KINDS[kind]}.${titles.length > 1 ? ` Also called ${titles.slice(1).join('; ')}.` : ''}`,
    linesText('column', once),
    linesText('row', rows),
  ].join('\n\n')
}

function linesText(of: 'column' | 'row', lines: readonly LineForm[]): string {
  return rowsText(
    [of === 'column' ? 'Column' : 'Row', 'Name', 'In English', 'Adds to'],
    lines.map((line) => [
      code(line.key),
      line.names.join('; '),
      lineName(of, line),
      code(line.within),
    ]),
  )
}

function keysOf({ columns = [], rows = [] }: Partial<TableForm>): string {
  const keys = [...columns, ...rows]
    .filter(({ key }) => key !== 'total')
    .map(({ key, names }) => `${code(key)} ${names[0]}`)
  return keys.length ? `: ${keys.join(', ')}` : ''
}

function passageText({ id, about, figures }: PassageForm): string {
  const breakdowns = BREAKDOWNS.filter(({ whole }) => whole.startsWith(`narrative/${id}/`))
  return [
    `### \`${id}\``,
    about,
    rowsText(
      ['Figure', 'What it is'],
      figures.map((figure: FigureForm) => [
        code(figure.key),
        figureSentence(figure).replace(/[\w.-]+\/[\w.-]+\/[\w-]+(\.[\w-]+)*/g, '`$&`'),
      ]),
    ),
    ...breakdowns.map(
      ({ whole, parts, complete }) =>
        `${parts.map((part) => code(short(part, id))).join(' + ')} ${complete ? `make${parts.length > 1 ? '' : 's'}` : `${parts.length > 1 ? 'are' : 'is'} at most`} ${code(short(whole, id))}.`,
    ),
  ].join('\n\n')
}

function short(address: string, passage: string): string {
  return address.replace(`narrative/${passage}/`, '')
}

function signed(terms: readonly { readonly address: string; readonly sign: 1 | -1 }[]): string {
  return terms
    .map(({ address, sign }, index) => `${sign < 0 ? '− ' : index ? '+ ' : ''}${code(address)}`)
    .join(' ')
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``
}

function rowsText(
  heads: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
