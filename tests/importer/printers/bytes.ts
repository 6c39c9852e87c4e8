/** Bytes of a binary file: numbers by their size, little end first, texts as UTF-16. */
export class Bytes {
  readonly #bytes: number[] = []

  u8(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff)
    return this
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.u8(value, value >> 8)
    return this
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value, value >>> 16)
    return this
  }

  f64(value: number): this {
    return this.u8(...new Uint8Array(new Float64Array([value]).buffer))
  }

  wide(text: string): this {
    for (const unit of text.split('')) this.u16(unit.charCodeAt(0))
    return this
  }

  get array(): readonly number[] {
    return this.#bytes
  }
}

export const bytes = () => new Bytes()
