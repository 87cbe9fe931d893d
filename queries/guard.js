// Bounds for built-in functions that can take memory or stack without end in
// one step, during which nobody can stop a script.

(function (most) {
  function bounded(owner, name, sizeOf) {
    var builtin = owner[name];
    owner[name] = function () {
      if (sizeOf.apply(this, arguments) > most) {
        throw new RangeError(name + ": the result would be larger than " + most + " characters");
      }
      return builtin.apply(this, arguments);
    };
  }

  function occurrences(text, pattern) {
    if (pattern instanceof RegExp || pattern === "") return text.length + 1;
    return text.split(pattern, text.length + 1).length;
  }

  function replaced(pattern, by) {
    var text = String(this), each = typeof by === "string" ? by.length : 0;
    return each < 64 ? 0 : each * occurrences(text, pattern);
  }

  function joined(separator) {
    var size = this.length * (separator === undefined ? 1 : String(separator).length);
    if (size > most) return size;
    for (var i = 0; i < this.length && size <= most; i++) {
      if (typeof this[i] === "string") size += this[i].length;
    }
    return size;
  }

  bounded(String.prototype, "repeat", function (times) { return this.length * times; });
  bounded(String.prototype, "padStart", function (length) { return length; });
  bounded(String.prototype, "padEnd", function (length) { return length; });
  bounded(String.prototype, "replace", replaced);
  bounded(String.prototype, "replaceAll", replaced);
  bounded(String.prototype, "concat", function () { return joined.call([this].concat([].slice.call(arguments)), ""); });
  bounded(Array.prototype, "join", joined);
  bounded(Array.prototype, "fill", function () { return this.length; });
  bounded(Array, "from", function (from) { return Object(from).length || 0; });
  bounded(JSON, "parse", function (text) { return String(text).length * 16; });
  delete this.ArrayBuffer;
  delete this.SharedArrayBuffer;
  ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"].forEach(function (kind) {
    delete this[kind + "Array"];
  }, this);

  // A script that a script writes could be nested without end.
  delete this.eval;
  [function () {}, function* () {}, async function () {}].forEach(function (f) {
    Object.defineProperty(Object.getPrototypeOf(f), "constructor", { value: undefined });
  });
  delete this.Function;
  delete this.maxText;
}).call(this, maxText);
