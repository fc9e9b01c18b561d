/** What stays of a camera's words when the place goes. Empty where the file does not say. */
export type KeptFacts = {
  /** 1 to 8: how the picture is turned. */
  readonly orientation: number;
  readonly make: string;
  readonly model: string;
  readonly artist: string;
  readonly copyright: string;
  readonly takenAt: string;
  readonly offset: string;
  readonly serial: string;
  readonly lens: string;
};

type Entry = { readonly tag: number; readonly type: 2 | 3 | 4; readonly value: Buffer };

/** An EXIF block of those facts alone, as TIFF in big-endian order. */
export function keptExif(facts: KeptFacts): Buffer {
  const exif = [
    text(0x9003, facts.takenAt),
    text(0x9011, facts.offset),
    text(0xa431, facts.serial),
    text(0xa434, facts.lens),
  ].flat();
  const first = [
    text(0x010f, facts.make),
    text(0x0110, facts.model),
    short(0x0112, facts.orientation),
    text(0x013b, facts.artist),
    text(0x8298, facts.copyright),
  ].flat();
  const head = Buffer.from("MM\0*\0\0\0\x08", "latin1");
  if (exif.length === 0) return Buffer.concat([head, directory(first, head.length)]);
  const pointed = (to: number) => directory([...first, long(0x8769, to)], head.length);
  const second = head.length + pointed(0).length;
  return Buffer.concat([head, pointed(second), directory(exif, second)]);
}

const SIZE = { 2: 1, 3: 2, 4: 4 } as const;

/** A list of entries, in the order of their tags, and after it what does not fit into four bytes. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const list = Buffer.alloc(2 + entries.length * 12 + 4);
  list.writeUInt16BE(entries.length, 0);
  const beyond: Buffer[] = [];
  let next = at + list.length;
  for (const [index, { tag, type, value }] of entries.entries()) {
    const place = 2 + index * 12;
    list.writeUInt16BE(tag, place);
    list.writeUInt16BE(type, place + 2);
    list.writeUInt32BE(value.length / SIZE[type], place + 4);
    if (value.length <= 4) value.copy(list, place + 8);
    else {
      list.writeUInt32BE(next, place + 8);
      const even = Buffer.concat([value, Buffer.alloc(value.length % 2)]);
      beyond.push(even);
      next += even.length;
    }
  }
  return Buffer.concat([list, ...beyond]);
}

function text(tag: number, said: string): Entry[] {
  return said === "" ? [] : [{ tag, type: 2, value: Buffer.from(`${said}\0`) }];
}

function short(tag: number, number: number): Entry {
  const value = Buffer.alloc(2);
  value.writeUInt16BE(number);
  return { tag, type: 3, value };
}

function long(tag: number, number: number): Entry {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(number);
  return { tag, type: 4, value };
}
