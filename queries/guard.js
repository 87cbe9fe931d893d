// Bounds for built-in functions that can take memory or stack without end in
// one step, during which nobody can stop a script.

(function (most) {
  // anItem is how many characters take the memory of an item of a list.
  var apply = Reflect.apply, split = String.prototype.split, anItem = 16;

  function bounded(owner, name, sizeOf) {
    var builtin = owner[name];
    owner[name] = function () {
      if (apply(sizeOf, this, arguments) > most) {
        throw new RangeError(name + ": it would take more than " + most + " characters or " + most / anItem + " items");
      }
      return apply(builtin, this, arguments);
    };
  }

  function occurrences(text, pattern) {
    if (pattern instanceof RegExp || pattern === "") return text.length + 1;
    return apply(split, text, [pattern, text.length + 1]).length;
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

  // Lists may be of any length without holding anything, and hold others twice,
  // which are then gone through twice.

  function items(list) {
    var length = list === undefined || list === null ? 0 : Number(Object(list).length);
    return length > 0 ? length * anItem : 0;
  }

  function ownItems() { return items(this); }

  function itemsOf(n) {
    return function () { return items(arguments[n]); };
  }

  // nodes counts what a list or object holds, and that again, however deep; a
  // script may be stopped at each of them.
  function nodes(value, left) {
    if (typeof value !== "object" || value === null || left < 0) return left - 1;
    var keys = Object.keys(value);
    for (var i = 0; i < keys.length && left >= 0; i++) left = nodes(value[keys[i]], left);
    return left - 1;
  }

  function tooDeep(value) { return nodes(value, most / anItem) < 0 ? Infinity : 0; }

  ["concat", "copyWithin", "every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flat", "flatMap", "forEach",
    "includes", "indexOf", "lastIndexOf", "map", "reduce", "reduceRight", "reverse", "shift", "slice", "some",
    "sort", "splice", "toLocaleString", "toReversed", "toSorted", "toSpliced", "unshift", "with"].forEach(function (name) {
    if (Array.prototype[name]) bounded(Array.prototype, name, ownItems);
  });
  bounded(Array.prototype, "flat", function () { return tooDeep(this); });
  bounded(JSON, "stringify", tooDeep);
  bounded(Function.prototype, "apply", itemsOf(1));
  bounded(Reflect, "apply", itemsOf(2));
  bounded(Reflect, "construct", itemsOf(1));
  bounded(String.prototype, "split", function (by) { return (occurrences(String(this), by) - 1) * anItem; });
  ["match", "matchAll"].forEach(function (name) {
    bounded(String.prototype, name, function () { return String(this).length * anItem; });
  });

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
