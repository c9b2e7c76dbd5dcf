import { crc32 } from 'node:zlib'

/** A ZIP without compression: its bytes depend on nothing but its content, whatever zlib a machine has. */
export function storedZip(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const [label, content] = [Buffer.from(name), Buffer.from(text)]
    const about = described(content, label)
    const local = Buffer.concat([u32(0x04034b50), about, label, content])
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), about, zeros(10), u32(offset), label]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const counts = [u16(0), u16(0), u16(files.length), u16(files.length)]
  const end = Buffer.concat([u32(0x06054b50), ...counts, u32(central.length), u32(offset), u16(0)])
  return Buffer.concat([...parts, central, end])
}

/** Version 2.0, UTF-8 names, stored, dated 1 January 1980: the zip's own beginning of time. */
function described(content: Buffer, label: Buffer): Buffer {
  const sizes = [u32(crc32(content)), u32(content.length), u32(content.length)]
  return Buffer.concat([u16(20), u16(0x0800), u16(0), u16(0), u16(0x21), ...sizes, u16(label.length), u16(0)])
}

const zeros = (length: number) => Buffer.alloc(length)

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
