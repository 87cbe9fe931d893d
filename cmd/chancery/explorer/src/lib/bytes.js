// indexOfByte gives, for a text, the function from a byte of its UTF-8 to the
// index of that place in the string. Bytes behind the end give its length.
export function indexOfByte(text) {
  const at = [];
  let byte = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i);
    if (code > 0x7f) at.push([byte, i]);
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += code > 0xffff ? 2 : 1;
    if (code > 0x7f) at.push([byte, i]);
  }
  return (wanted) => {
    let low = 0, high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle][0] <= wanted) low = middle + 1;
      else high = middle;
    }
    const [from, index] = low ? at[low - 1] : [0, 0];
    return Math.min(index + wanted - from, text.length);
  };
}
