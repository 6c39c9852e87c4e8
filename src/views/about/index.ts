import type { View } from '../view.ts'
import { slides } from './slides.ts'

/** The explanation and the glossary; who quotes it quotes the year's sentence. */
export const about: View = {
  name: 'about',
  parts: {},
  slides,
  report: [{ id: 'sources' }],
}
