/** What systems leave in folders, by its path; and folders themselves in archives. */
export const LITTER = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)|\/$/i
