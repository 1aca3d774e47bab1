// Links, read and written by docs/LINK_FORMAT.md and nothing else: so another program can be
// written from that page, and links can be made that the page's own program would never make.

import { readFileSync } from "node:fs";

const VERSION = "2.";
const PRIMER = readFileSync(new URL("../coder/src/primer.txt", import.meta.url));

/** The link with these sections, [tag, bytes] each. */
export function write(sections) {
  const head = sections.flatMap(([tag, content]) => [tag, ...number(content.length)]);
  const coded = pack(Buffer.concat(sections.map(([, content]) => Buffer.from(content))));
  return sealed([...head, 0, ...number(coded.length), ...coded]);
}

/** The link around these bytes, with the checksum that they have. */
export function sealed(bytes) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  return VERSION + Buffer.concat([checksum, Buffer.from(bytes)]).toString("base64url");
}

/** The sections of a link, [tag, bytes] each. */
export function read(link) {
  if (!link.startsWith(VERSION)) throw new Error("another version");
  const bytes = Buffer.from(link.slice(VERSION.length), "base64url");
  if (bytes.readUInt32BE() !== crc32(bytes.subarray(4))) throw new Error("mangled");
  let at = 4;
  const next = () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number += (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const lengths = [];
  while (bytes[at++] !== 0) lengths.push([bytes[at - 1], next()]);
  const coded = next();
  if (bytes.length !== at + coded) throw new Error("mangled");
  const contents = unpack(bytes.subarray(at), lengths.reduce((sum, [, length]) => sum + length, 0));
  let from = 0;
  return lengths.map(([tag, length]) => [tag, contents.subarray(from, (from += length))]);
}

/** A number, seven bits a byte, low ones first. */
export function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}

function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function pack(bytes) {
  const model = primed();
  const out = [];
  let [low, high] = [0, 0xffffffff];
  for (const byte of bytes) {
    for (let shift = 7; shift >= 0; shift -= 1) {
      const bit = (byte >> shift) & 1;
      const split = low + Math.floor(((high - low) * model.chance()) / 65536);
      if (bit) high = split;
      else low = split + 1;
      model.learn(bit);
      while (low >>> 24 === high >>> 24) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  }
  for (let few = 1; few <= 4; few += 1) {
    const unit = 2 ** (32 - 8 * few);
    const end = Math.ceil(low / unit) * unit;
    if (end > high) continue;
    for (let byte = 0; byte < few; byte += 1) out.push(Math.floor(end / 2 ** (24 - 8 * byte)) & 255);
    break;
  }
  while (out.at(-1) === 0) out.pop();
  return out;
}

function unpack(coded, length) {
  const model = primed();
  let at = 0;
  const next = () => coded[at++] ?? 0;
  let code = 0;
  for (let byte = 0; byte < 4; byte += 1) code = code * 256 + next();
  let [low, high] = [0, 0xffffffff];
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index += 1) {
    for (let bits = 0; bits < 8; bits += 1) {
      const split = low + Math.floor(((high - low) * model.chance()) / 65536);
      const bit = code <= split ? 1 : 0;
      if (bit) high = split;
      else low = split + 1;
      model.learn(bit);
      bytes[index] = (bytes[index] << 1) | bit;
      while (low >>> 24 === high >>> 24) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        code = ((code << 8) | next()) >>> 0;
      }
    }
  }
  return bytes;
}

const C = [
  22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743, 32768,
  40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476,
  65500, 65514,
];

const limited = (value, least, most) => Math.min(Math.max(value, least), most);

function squash(odds) {
  const place = limited(odds, -2047, 2047) + 2048;
  const [i, f] = [place >> 7, place & 127];
  return (C[i] * (128 - f) + C[i + 1] * f + 64) >> 7;
}

const STRETCHED = Int32Array.from({ length: 4096 }, (_, c) => {
  for (let odds = -2047; odds < 2047; odds += 1) if (squash(odds) >= 16 * c + 8) return odds;
  return 2047;
});

const stretch = (chance) => STRETCHED[chance >> 4];
const nudged = (value, target, rate) => value + ((target - value) >> rate);
const target = (bit) => (bit ? 65535 : 0);

/** What a context has seen, after one more bit: zeros in the high half, ones in the low. */
function grown(history, bit) {
  let [zeros, ones] = [history >> 4, history & 15];
  const fewer = (count) => (count > 2 ? (count >> 1) + 1 : count);
  if (bit) [zeros, ones] = [fewer(zeros), Math.min(ones + 1, 15)];
  else [zeros, ones] = [Math.min(zeros + 1, 15), fewer(ones)];
  return (zeros << 4) | ones;
}

const GROWN = [0, 1].map((bit) => Uint8Array.from({ length: 256 }, (_, h) => grown(h, bit)));

const MEANING = Int32Array.from({ length: 256 }, (_, history) => {
  const [zeros, ones] = [history >> 4, history & 15];
  return Math.floor(((5 * ones + 2) * 65535) / (5 * (zeros + ones) + 4));
});

/** The model. What it knows is in numbers and arrays of numbers, so that it can be copied. */
class Model {
  checks = new Uint8Array(4 << 18);
  histories = new Uint8Array(4 << 18);
  pairs = new Uint8Array(65536);
  meanings = Int32Array.from({ length: 5 * 256 }, (_, at) => MEANING[at & 255]);
  alone = new Int32Array(256).fill(32768);
  entries = new Int32Array(65536);
  matched = Int32Array.from({ length: 33 }, (_, length) => 65536 - Math.floor(65536 / (length + 1)));
  weights = new Int32Array((16 + 256) * 8).fill(7000);
  past = new Uint8Array(1 << 18);
  hashes = new Int32Array(4);
  slots = new Int32Array(4);
  marks = new Int32Array(4);
  found = new Int32Array(5);
  inputs = new Int32Array(8);
  sums = new Int32Array(2);
  sets = new Int32Array(2);
  count = 0;
  partial = 1;
  word = 0;
  length = 0;
  place = 0;
  expected = -1;

  copy() {
    const copy = Object.assign(new Model(), this);
    for (const [name, value] of Object.entries(this)) {
      if (typeof value === "object") copy[name] = value.slice();
    }
    return copy;
  }

  back(n) {
    return this.count < n ? 0 : 1 + this.past[this.count - n];
  }

  chance() {
    const { partial, inputs } = this;
    const bits = 31 - Math.clz32(partial);
    const place = bits < 4 ? partial : (partial & ((1 << (bits - 4)) - 1)) | (1 << (bits - 4));
    let longest = 0;
    for (let table = 0; table < 4; table += 1) {
      if (bits === 0 || bits === 4) {
        let t = Math.imul((this.hashes[table] + Math.imul(partial, 0x9e3779b1)) | 0, 0x85ebca6b);
        t ^= t >>> 15;
        this.marks[table] = t;
      }
      const t = this.marks[table];
      const line = (Math.imul(t, 0xc2b2ae35) >>> 14) & ~15;
      const slot = (table << 18) | line | (place ^ ((t >>> 8) & 15));
      this.slots[table] = slot;
      const history = this.checks[slot] === (t & 255) ? this.histories[slot] : 0;
      this.found[table] = history;
      inputs[table] = history === 0 ? 0 : stretch(this.meanings[(table << 8) | history]);
      if (history !== 0 && table < 3) longest = table + 1;
    }
    const last = this.count === 0 ? 0 : this.past[this.count - 1];
    this.slots[4] = 0;
    this.pair = (last << 8) | partial;
    const history = this.pairs[this.pair];
    this.found[4] = history;
    inputs[4] = history === 0 ? 0 : stretch(this.meanings[(4 << 8) | history]);
    inputs[5] = stretch(this.alone[partial]);
    this.expected = -1;
    inputs[6] = 0;
    if (this.length > 0) {
      const whole = this.past[this.place] | 256;
      if (whole >> (8 - bits) === partial) {
        this.expected = (whole >> (7 - bits)) & 1;
        const odds = stretch(this.matched[Math.min(this.length, 32)]);
        inputs[6] = this.expected ? odds : -odds;
      }
    }
    inputs[7] = 256;
    const trust = this.expected < 0 ? 0 : this.length <= 7 ? 1 : this.length <= 15 ? 2 : 3;
    this.sets[0] = 4 * longest + trust;
    this.sets[1] = 16 + partial;
    for (const at of [0, 1]) {
      let sum = 0;
      for (let input = 0; input < 8; input += 1) {
        sum += this.weights[this.sets[at] * 8 + input] * inputs[input];
      }
      this.sums[at] = limited(Math.trunc(sum / 16384), -2047, 2047);
    }
    return limited(squash((this.sums[0] + this.sums[1]) >> 1), 32, 65504);
  }

  learn(bit) {
    const to = target(bit);
    for (let context = 0; context < 5; context += 1) {
      const history = this.found[context];
      const meaning = (context << 8) | history;
      if (history !== 0) this.meanings[meaning] = nudged(this.meanings[meaning], to, 7);
      if (context === 4) {
        this.pairs[this.pair] = GROWN[bit][history];
      } else {
        this.checks[this.slots[context]] = this.marks[context] & 255;
        this.histories[this.slots[context]] = GROWN[bit][history];
      }
    }
    this.alone[this.partial] = nudged(this.alone[this.partial], to, 6);
    if (this.expected >= 0) {
      const length = Math.min(this.length, 32);
      const right = this.expected === bit;
      this.matched[length] = nudged(this.matched[length], target(right), 6);
      if (!right) this.length = 0;
    }
    for (const at of [0, 1]) {
      const error = to - squash(this.sums[at]);
      for (let input = 0; input < 8; input += 1) {
        const weight = this.sets[at] * 8 + input;
        const moved = this.weights[weight] + ((this.inputs[input] * error) >> 17);
        this.weights[weight] = limited(moved, -65536, 65536);
      }
    }
    this.partial = (this.partial << 1) | bit;
    if (this.partial > 255) this.end(this.partial & 255);
  }

  /** A byte is whole. */
  end(byte) {
    this.past[this.count] = byte;
    this.count += 1;
    this.partial = 1;
    if (this.length > 0) {
      this.length += 1;
      this.place += 1;
    }
    if (this.count >= 5) {
      let k = 0;
      for (let n = 5; n >= 1; n -= 1) k = Math.imul(k ^ this.past[this.count - n], 0x2f0b4c47);
      const entry = k >>> 16;
      if (this.length === 0) {
        this.place = this.entries[entry];
        let same = 0;
        while (
          same < 32 &&
          same < this.place &&
          this.past[this.place - 1 - same] === this.past[this.count - 1 - same]
        ) {
          same += 1;
        }
        this.length = same;
      }
      this.entries[entry] = this.count;
    }
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    const inWord = (lower >= 97 && lower <= 122) || (byte >= 48 && byte <= 57) || byte >= 128;
    this.word = inWord ? (Math.imul(this.word ^ lower, 0x2f0b4c47) + 1) | 0 : 0;
    let h = this.back(1);
    for (const n of [2, 3, 4]) {
      h = Math.imul(Math.imul(h, 0x2f0b4c47) ^ this.back(n), 0x2545f491);
      h ^= h >>> 13;
      this.hashes[n - 2] = h;
    }
    this.hashes[3] = Math.imul(this.word ^ Math.imul(this.back(1), 0x12345671), 0x2545f491);
  }
}

let reader;

/** A model that has read the primer. */
function primed() {
  if (!reader) {
    reader = new Model();
    for (const byte of PRIMER) {
      for (let shift = 7; shift >= 0; shift -= 1) {
        reader.chance();
        reader.learn((byte >> shift) & 1);
      }
    }
  }
  return reader.copy();
}
