// Helpers that every script has from the start. IRIs are written as Gizmo
// writes them, with prefixes: "<ent:iran>", "<ch:actor>".
//
// They stand in a function of their own, so that a script may use their names
// for something else without breaking them.

var params = {}; // what is asked; canned questions set it

(function (session) {

// named lists the entities that have a name; a name that none has ends the
// script with suggestions. Without a name it is null.
function named(name) {
  return name ? lookUp(String(name)) : null;
}

// either is the path over all things of a list.
function either(list) {
  return list.length ? g.V.apply(g, list) : g.V("<ch:nothing>"); // g.V() is everything
}

// once is a list without repeats, sorted.
function once(list) {
  var seen = {};
  list.forEach(function (value) { seen[value] = value; });
  return Object.keys(seen).sort().map(function (key) { return seen[key]; });
}

// node(thing), which is not written in Gizmo for the sake of speed, is all that
// is said of a thing: a list of values by predicate ("<ch:actor>"), each value
// once, sorted, without type. An entity has as many edges as facts.

// wordOf is a value of a controlled list as records have it ("<ch:HoldsOffice>"
// is holds_office); termOf undoes it.
function wordOf(term) {
  return term ? term.slice(4, -1).replace(/(.)([A-Z])/g, "$1_$2").toLowerCase() : "";
}

function termOf(word) {
  return "<ch:" + word.split("_").map(function (part) {
    return part.charAt(0).toUpperCase() + part.slice(1);
  }).join("") + ">";
}

// cached remembers what f gives for each argument.
function cached(f) {
  var known = {};
  return function (key) {
    if (!known.hasOwnProperty(key)) known[key] = f(key);
    return known[key];
  };
}

// label is the name of an entity, kind its class.
var label = cached(function (entity) {
  return g.V(entity).out("<skos:prefLabel>").toValue() || entity.replace(/^<|>$/g, "");
});

var kind = cached(function (entity) {
  return g.V(entity).out("<rdf:type>").toValue();
});

function labels(entities) {
  return entities.map(label).sort();
}

// claim is a claim as records have it; its actors, targets, object, place,
// speaker and sources are IRIs.
function claim(iri) {
  var said = node(iri);
  function all(predicate) { return said["<" + predicate + ">"] || []; }
  function one(predicate) { return all(predicate)[0] || ""; }
  return {
    id: iri,
    type: wordOf(one("ch:claim_type")), stage: wordOf(one("ch:stage")), change: wordOf(one("ch:change")),
    former: String(one("ch:former")) === "true", status: wordOf(one("ch:status")),
    actors: all("ch:actor"), targets: all("ch:target"),
    object: one("ch:object"), words: one("ch:object_label"),
    place: one("ch:place"), placeWords: one("ch:place_label"),
    date: one("ch:date"), end: one("ch:date_end"),
    speaker: one("ch:speaker"), sources: all("prov:hadPrimarySource"),
  };
}

// claims reads the claims that a path leads to, each once.
function claims(path) {
  return path.unique().toArray().map(claim);
}

// asked tells whether a claim is one that params ask for: by status, year,
// from, to and source. The others tell so of one of these.
function asked(claim) {
  return hasStatus(claim) && during(claim) && fromSource(claim.sources);
}

function hasStatus(claim) {
  return !params.status || params.status === "all" || claim.status === params.status;
}

// during tells whether something with a date happened, for certain, within the
// year and between the days that params name; without a year it does not. What
// lasted counts if it overlaps.
function during(dated) {
  if (!params.year && !params.from && !params.to) return true;
  if (!/^\d{4}/.test(dated.date)) return false;
  var last = lastDay(dated.date), first = firstDay(dated.end || dated.date);
  return ["year", "from"].every(function (p) { return !params[p] || first >= firstDay(params[p]); }) &&
    ["year", "to"].every(function (p) { return !params[p] || last <= lastDay(params[p]); });
}

function firstDay(date) {
  return date + "-01-01".slice(date.length - 4);
}

function lastDay(date) {
  if (date.length === 4) return date + "-12-31";
  if (date.length > 7) return date;
  return date + "-" + new Date(Date.UTC(+date.slice(0, 4), +date.slice(5), 0)).getUTCDate();
}

// period is a date with its end as ISO 8601 writes it: "2021-10-06/2021-10-08".
function period(dated) {
  return dated.end ? dated.date + "/" + dated.end : dated.date || null;
}

// agree tells whether two dates can be the same day; a date may lack its
// beginning ("--03-27") or its end ("2021-03").
function agree(a, b) {
  if (/^-/.test(a) !== /^-/.test(b)) {
    a = a.replace(/^\d{4}/, "-");
    b = b.replace(/^\d{4}/, "-");
  }
  return a.indexOf(b) === 0 || b.indexOf(a) === 0;
}

// fromSource tells whether one of the articles is what params.source names: its
// path, identifier, address, IRI or publisher.
function fromSource(articles) {
  return !params.source || articles.some(isSource);
}

var isSource = cached(function (article) {
  var said = node(article), names = [article.slice(1, -1)];
  ["dcterms:source", "dcterms:identifier", "schema:publisher", "schema:url"].forEach(function (predicate) {
    names = names.concat(said["<" + predicate + ">"] || []);
  });
  return names.some(function (name) { return name.toLowerCase() === params.source.toLowerCase(); });
});

// objectOf and placeOf are what a claim is about and where, as people read it.
function objectOf(claim) {
  return claim.object ? label(claim.object) : claim.words || null;
}

function placeOf(claim) {
  return claim.place ? label(claim.place) : claim.placeWords || null;
}

function speakerOf(claim) {
  return claim.speaker ? label(claim.speaker) : null;
}

// isPlace tells whether a claim is about the place that params.place names, be
// it an entity or only words.
function isPlace(claim) {
  return !params.place || shares(claim.place ? [claim.place] : [], lookUpOr(params.place)) ||
    (placeOf(claim) || "").toLowerCase() === params.place.toLowerCase();
}

// given is an argument that narrows the question, null where it is "all".
function given(param) {
  return params[param] && params[param] !== "all" ? params[param] : null;
}

// objectNames are what a claim's object is called: its names and the words that
// stand for it.
function objectNames(claim) {
  var all = claim.words ? [claim.words] : [];
  return claim.object ? all.concat(namesOf(claim.object)) : all;
}

var namesOf = cached(function (entity) {
  return g.V(entity).out(["<skos:prefLabel>", "<skos:altLabel>"]).unique().toArray();
});

// isAbout tells whether one of the texts has the words that params.about gives,
// or another name of what they name.
function isAbout(texts) {
  if (!params.about) return true;
  return contains(texts, [params.about].concat([].concat.apply([], lookUpOr(params.about).map(namesOf))));
}

// contains tells whether one of the texts has one of the phrases in it, as whole
// words in any letter case.
function contains(texts, phrases) {
  return texts.some(function (text) {
    return phrases.some(function (phrase) { return spaced(text).indexOf(spaced(phrase)) >= 0; });
  });
}

var spaced = cached(function (text) {
  return " " + text.toLowerCase().replace(/[\s.,;:!?"“”‘’'()\/–—-]+/g, " ").trim() + " ";
});

var lookUpOr = cached(function (name) {
  try { return lookUp(name); } catch (nobody) { return []; }
});

// ofType narrows a path over claims to those of some types.
function ofType(path) {
  return path.has.apply(path, ["<ch:claim_type>"].concat([].slice.call(arguments, 1).map(termOf)));
}

// allOf are all claims of some types, for questions that name nothing.
function allOf() {
  return either([].map.call(arguments, termOf)).in("<ch:claim_type>");
}

// withRole are the claims in which one of the entities has one of the roles:
// "actor", "target", "object", "place", "speaker".
function withRole(entities) {
  return either(entities).in([].slice.call(arguments, 1).map(function (role) { return "<ch:" + role + ">"; }));
}

function shares(list, others) {
  return list.some(function (value) { return others.indexOf(value) >= 0; });
}

// row is a claim as most answers show it.
function row(claim) {
  return {
    date: period(claim), type: claim.type, stage: claim.stage || claim.change || null,
    actors: labels(claim.actors), targets: labels(claim.targets),
    object: objectOf(claim), place: placeOf(claim), status: claim.status,
    speaker: speakerOf(claim), sources: claim.sources.length, claim: claim.id,
  };
}

// answer emits rows sorted by the columns named, rows without a value last;
// no more of them than params.limit.
function answer(rows) {
  var columns = [].slice.call(arguments, 1);
  function compare(a, b) {
    for (var i = 0; i < columns.length; i++) {
      var x = a[columns[i]], y = b[columns[i]];
      if (x === y) continue;
      if (x == null || y == null) return x == null ? 1 : -1;
      return x < y ? -1 : 1;
    }
    return 0;
  }
  rows.sort(compare).slice(0, params.limit ? +params.limit : rows.length).forEach(function (r) { g.emit(r); });
}

Object.assign(session, {
  named: named, either: either, once: once, wordOf: wordOf, termOf: termOf,
  label: label, kind: kind, labels: labels, claim: claim, claims: claims, asked: asked, hasStatus: hasStatus,
  during: during, period: period, agree: agree, fromSource: fromSource, objectOf: objectOf, placeOf: placeOf,
  speakerOf: speakerOf, isPlace: isPlace, ofType: ofType, allOf: allOf, withRole: withRole, shares: shares,
  given: given, spaced: spaced, objectNames: objectNames, isAbout: isAbout, contains: contains, row: row, answer: answer,
});
})(this);
