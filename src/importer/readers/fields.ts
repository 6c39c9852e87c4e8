import { refuse } from './reading.ts'

/** The fields of a record of bytes; what lies beyond its end is a refusal. */
export class Fields {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.length = bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true)
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true)
  }

  f64(at: number): number {
    return this.#view.getFloat64(at, true)
  }

  bytes(at: number, length: number): Uint8Array {
    if (at + length > this.length) refuse('damaged')
    return this.#bytes.subarray(at, at + length)
  }

  text(at: number, count: number, isWide: boolean): string {
    let text = ''
    for (let each = 0; each < count; each++)
      text += String.fromCharCode(isWide ? this.u16(at + each * 2) : this.u8(at + each))
    return text
  }
}
