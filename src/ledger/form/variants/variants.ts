import type { FormVariant } from '../form.ts'
import { fujian2014 } from './fujian2014.ts'
import { shaanxi } from './shaanxi.ts'
import { shanghai } from './shanghai.ts'
import { sichuan } from './sichuan.ts'

/** All variants. What a document has decides: a table, column or row is looked up in each of them. */
export const VARIANTS: readonly FormVariant[] = [shaanxi, shanghai, sichuan, fujian2014]
