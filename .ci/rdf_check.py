"""Has other tools read every export of two stores and fails where one of them
reads something else than the others. usage: rdf_check.py FOLDER

FOLDER holds articles.db, built of articles, and large.db, imported. CHANCERY
is the command, JENA the folder of Apache Jena's archives."""

import csv
import hashlib
import json
import logging
import os
import re
import resource
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import networkx
import pandas
import pyoxigraph
import pyshacl
import rdflib
import xmlschema

logging.getLogger("rdflib").setLevel(logging.CRITICAL)
rdflib.NORMALIZE_LITERALS = False
CHANCERY, JENA, FOLDER = os.environ["CHANCERY"], os.environ["JENA"], Path(sys.argv[1])

# format: extension, names in rapper, rdflib and pyoxigraph, whether it has named graphs
FORMATS = {
    "nquads": ("nq", "nquads", "nquads", pyoxigraph.RdfFormat.N_QUADS, True),
    "ntriples": ("nt", "ntriples", "nt", pyoxigraph.RdfFormat.N_TRIPLES, False),
    "turtle": ("ttl", "turtle", "turtle", pyoxigraph.RdfFormat.TURTLE, False),
    "trig": ("trig", "trig", "trig", pyoxigraph.RdfFormat.TRIG, True),
    "rdfxml": ("rdf", "rdfxml", "xml", pyoxigraph.RdfFormat.RDF_XML, False),
    "jsonld": ("jsonld", None, "json-ld", pyoxigraph.RdfFormat.JSON_LD, True),
}
failures = []


def fail(text):
    failures.append(text)
    print("FAILED:", text)


def run(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{command[0]} {command[1]}: {done.stderr.decode()[-500:]}")
    return done.stdout


def chancery(db, *arguments):
    return run(CHANCERY, *arguments, "--db", FOLDER / db)


def java(*command):
    return run("java", "-cp", JENA + "/*", *command)


def canonical(lines):
    """The digest of a dataset without blank nodes, and its size."""
    distinct = sorted(set(lines))
    return hashlib.sha256("\n".join(distinct).encode()).hexdigest()[:16], len(distinct)


def line(*terms):
    return " ".join(str(t) for t in terms if t is not None)


def of_oxigraph(parsed, graphs):
    default = pyoxigraph.DefaultGraph()
    return canonical(line(q.subject, q.predicate, q.object, q.graph_name if graphs and q.graph_name != default else None) for q in parsed)


def by_pyoxigraph(path, form):
    return of_oxigraph(pyoxigraph.parse(path=str(path), format=FORMATS[form][3]), FORMATS[form][4])


def by_rapper(path, form):
    if FORMATS[form][1] is None:
        return None
    text = run("rapper", "-q", "-i", FORMATS[form][1], "-o", "nquads", path)
    return of_oxigraph(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_QUADS), FORMATS[form][4])


def by_jena(path, form):
    text = java("riotcmd.riot", "--strict", "--output=nquads", path)
    return of_oxigraph(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_QUADS), FORMATS[form][4])


def rdflib_term(term):
    if isinstance(term, rdflib.Literal):
        datatype = None if term.datatype is None else pyoxigraph.NamedNode(term.datatype)
        return pyoxigraph.Literal(str(term), language=term.language, datatype=None if term.language else datatype)
    return pyoxigraph.NamedNode(str(term))


def by_rdflib(path, form):
    data = rdflib.Dataset()
    data.parse(path, format=FORMATS[form][2])
    default = {None, rdflib.graph.DATASET_DEFAULT_GRAPH_ID}
    return canonical(
        line(rdflib_term(s), rdflib_term(p), rdflib_term(o), None if g in default or not FORMATS[form][4] else rdflib_term(g))
        for s, p, o, g in data.quads((None, None, None, None))
    )


READERS = {"pyoxigraph": by_pyoxigraph, "rapper": by_rapper, "jena": by_jena, "rdflib": by_rdflib}


def check_readers(db):
    """Every reader must read the same from every export."""
    whole = FOLDER / f"{db}.nq"
    want = {True: by_pyoxigraph(whole, "nquads"), False: by_pyoxigraph(FOLDER / f"{db}.nt", "ntriples")}
    print(f"{db}: {want[True][1]} quads {want[True][0]}, {want[False][1]} triples {want[False][0]}")

    with ProcessPoolExecutor(os.cpu_count()) as pool:
        readings = [(name, form, pool.submit(READERS[name], FOLDER / f"{db}.{FORMATS[form][0]}", form)) for name in READERS for form in FORMATS]
        for name, form, reading in readings:
            try:
                got = reading.result()
            except Exception as error:  # whatever a reader says
                fail(f"{name} on {form} of {db}: {error}")
                continue
            if got is not None and got != want[FORMATS[form][4]]:
                fail(f"{name} reads {got} from {form} of {db}, want {want[FORMATS[form][4]]}")


def check_import(db):
    """Importing an export back gives the same store."""
    whole = (FOLDER / f"{db}.nq").read_bytes()
    for form, (extension, _, _, _, graphs) in FORMATS.items():
        if not graphs:
            continue
        run(CHANCERY, "import", "--quiet", "--db", FOLDER / f"{db}-{form}", FOLDER / f"{db}.{extension}")
        if chancery(f"{db}-{form}", "export", "--format", "nquads") != whole:
            fail(f"{db}: importing {form} gives another store")


def check_rdf12():
    """Triple terms are read as they are by another reader, and add nothing else."""
    plain = {form: by_pyoxigraph(FOLDER / f"articles.db.{FORMATS[form][0]}", form) for form in ("nquads", "ntriples", "turtle", "trig")}
    found = {}
    for form, want in plain.items():
        path = FOLDER / f"reified.{FORMATS[form][0]}"
        chancery("articles.db", "export", "--rdf12", "--format", form, "-o", path)
        parsed = list(pyoxigraph.parse(path=str(path), format=FORMATS[form][3]))
        rest = [q for q in parsed if not isinstance(q.object, pyoxigraph.Triple)]
        found[form] = len(parsed) - len(rest)
        if of_oxigraph(rest, FORMATS[form][4]) != want or not found[form]:
            fail(f"RDF 1.2 {form}: {found[form]} triple terms, and the rest is {of_oxigraph(rest, FORMATS[form][4])}, want {want}")
    print(f"RDF 1.2: {found['nquads']} triple terms in N-Quads and TriG, {found['turtle']} in N-Triples and Turtle, read by pyoxigraph")


# What is broken, by which shape it must be found: SPARQL updates of a graph.
BROKEN = {
    "ClaimShape-status": "DELETE {?c ch:status ?x} WHERE {{SELECT ?c ?x {?c ch:status ?x} LIMIT 1}}",
    "ClaimShape-claim_type": "INSERT {?c ch:claim_type ch:Actual} WHERE {{SELECT ?c {?c a ch:Claim} LIMIT 1}}",
    "ClaimShape-confidence": "DELETE {?c ch:confidence ?x} INSERT {?c ch:confidence 1.5} WHERE {{SELECT ?c ?x {?c ch:confidence ?x} LIMIT 1}}",
    "ClaimShape-evidence": "DELETE {?c ch:evidence ?x} WHERE {{SELECT ?c {?c a ch:Claim} LIMIT 1} ?c ch:evidence ?x}",
    "ClaimShape-date": 'INSERT {?c ch:date "last Tuesday"} WHERE {{SELECT ?c {?c a ch:Claim FILTER NOT EXISTS {?c ch:date ?d}} LIMIT 1}}',
    "EvidenceShape-oa-hasSelector": "DELETE {?e oa:hasSelector ?x} WHERE {{SELECT ?e {?e a ch:Evidence} LIMIT 1} ?e oa:hasSelector ?x}",
    "QuoteShape-oa-exact": "DELETE {?e oa:exact ?x} WHERE {{SELECT ?e ?x {?e oa:exact ?x} LIMIT 1}}",
    "PositionShape-oa-start": "DELETE {?e oa:start ?x} INSERT {?e oa:start -1} WHERE {{SELECT ?e ?x {?e oa:start ?x} LIMIT 1}}",
    "EvidenceShape-byte_start": "DELETE {?e ch:byte_start ?x} INSERT {?e ch:byte_start 99999999} WHERE {{SELECT ?e ?x {?e a ch:Evidence; ch:byte_start ?x} LIMIT 1}}",
    "EntityShape-skos-prefLabel": "DELETE {?e skos:prefLabel ?x} WHERE {{SELECT ?e ?x {?e skos:prefLabel ?x} LIMIT 1}}",
    "ArticleShape-schema-sha256": 'DELETE {?a schema:sha256 ?x} INSERT {?a schema:sha256 "abc"} WHERE {{SELECT ?a ?x {?a schema:sha256 ?x} LIMIT 1}}',
    "PhraseShape-itsrdf-taIdentRef": 'DELETE {?m itsrdf:taIdentRef ?x} INSERT {?m itsrdf:taIdentRef "Iran"} WHERE {{SELECT ?m ?x {?m itsrdf:taIdentRef ?x} LIMIT 1}}',
}


def check_shapes():
    shapes, ontology = FOLDER / "shapes.ttl", FOLDER / "ontology.ttl"
    shapes.write_bytes(run(CHANCERY, "schema", "--format", "shacl"))
    ontology.write_bytes(run(CHANCERY, "schema", "--format", "turtle"))
    for path in (shapes, ontology):
        run("rapper", "-q", "-c", "-i", "turtle", path)
        java("riotcmd.riot", "--strict", "--count", path)
    shape_graph = rdflib.Graph().parse(shapes)
    data = rdflib.Graph().parse(FOLDER / "articles.ttl")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shape_graph)
    if not conforms:
        fail(f"pyshacl: {text[:1000]}")
    report = java("shacl.shacl", "validate", "--text", "--shapes", shapes, "--data", FOLDER / "articles.ttl").decode()
    if "Conforms" not in report:
        fail(f"Jena: {report[:1000]}")
    for shape, update in BROKEN.items():
        broken = rdflib.Graph().parse(FOLDER / "articles.ttl")
        broken.update(update)
        conforms, found, _ = pyshacl.validate(broken, shacl_graph=shape_graph)
        sources = {str(o).rpartition("#")[2] for o in found.objects(None, rdflib.SH.sourceShape)}
        if conforms or sources != {shape}:
            fail(f"broken {shape}: found {sources or 'nothing'}")
    print(f"SHACL: conforms by pyshacl and Jena; {len(BROKEN)} broken graphs found, each by its shape")


def check_networks():
    chancery("articles.db", "export", "--format", "csv", "-o", FOLDER / "csv")
    nodes, edges = pandas.read_csv(FOLDER / "csv/nodes.csv"), pandas.read_csv(FOLDER / "csv/edges.csv")
    want = set(nodes.id), sorted(zip(edges.source, edges.target, edges.relation))
    if nodes.mentions.dtype != "int64" or edges.confidence.dtype != "float64":
        fail(f"CSV: types {dict(nodes.dtypes)} {dict(edges.dtypes)}")
    for form, read in {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}.items():
        path = FOLDER / f"network.{form}"
        chancery("articles.db", "export", "--format", form, "-o", path)
        network = read(path)
        got = set(network), sorted((a, b, d["relation"]) for a, b, d in network.edges(data=True))
        if got != want:
            fail(f"{form}: {network} is not the network of the tables")
        rules = xmlschema.XMLSchema(Path(__file__).with_name(f"{form}.xsd"))
        for error in rules.iter_errors(path):
            fail(f"{form}: {error.reason} at {error.path}")
        if rules.is_valid(path.read_text().replace('target="', 'target="nowhere-', 1)):
            fail(f"{form}.xsd accepts an edge to nowhere")
    graph = json.loads(chancery("articles.db", "export", "--format", "jsongraph"))["graph"]
    if (set(graph["nodes"]), sorted((e["source"], e["target"], e["relation"]) for e in graph["edges"])) != want:
        fail("jsongraph is not the network of the tables")
    print(f"networks: {len(nodes)} nodes and {len(edges)} edges in CSV, GraphML, GEXF and JSON Graph")


def check_tables():
    chancery("articles.db", "export", "--format", "parquet", "-o", FOLDER / "parquet")
    tables = {name: pandas.read_parquet(FOLDER / f"parquet/{name}.parquet") for name in ("documents", "entities", "claims", "evidence")}
    records = [json.loads(r) for r in chancery("articles.db", "export", "--format", "claims").splitlines()]
    if list(tables["claims"].id) != [r["id"] for r in records] or tables["claims"].confidence.dtype != "float64" or tables["claims"].former.dtype != bool:
        fail("Parquet: the claims are not the records")
    if [list(a) for a in tables["claims"].actors] != [[a["id"] for a in r["actors"]] for r in records]:
        fail("Parquet: the actors are not those of the records")
    if len(tables["evidence"]) != sum(len(r["evidence"]) for r in records) or not set(tables["evidence"].article) <= set(tables["documents"].iri):
        fail("Parquet: the evidence is not that of the records")
    events = pandas.read_csv(FOLDER / "events.tsv", sep="\t", quoting=csv.QUOTE_NONE)
    if set(events.event) != {r["id"] for r in records if r.get("plover")}:
        fail("events.tsv: the events are not the records with a PLOVER code")
    print("tables:", ", ".join(f"{len(t)} {n}" for n, t in tables.items()), f"and {len(events)} events")


HEADER = re.compile(r"^(\w+)?(:(ID|START_ID|END_ID)\(\w+\)|:LABEL|:TYPE|:(int|double|boolean|string(\[\])?))?$")


def check_neo4j():
    """The columns must be those that neo4j-admin import knows, and links join nodes."""
    chancery("articles.db", "export", "--format", "neo4j", "-o", FOLDER / "neo4j")
    ids, links = {}, []
    for path in sorted((FOLDER / "neo4j").glob("*.csv")):
        with open(path, newline="") as file:
            header, *rows = csv.reader(file)
        if not all(HEADER.match(h) for h in header) or any(len(r) != len(header) for r in rows):
            fail(f"neo4j {path.name}: header {header}")
        spaces = {h: re.search(r":(ID|START_ID|END_ID)\((\w+)\)", h) for h in header}
        for i, found in enumerate(spaces.values()):
            if found and found[1] == "ID":
                ids[found[2]] = {r[i] for r in rows}
            elif found:
                links += [(path.name, found[2], r[i]) for r in rows]
    for name, space, node in links:
        if node not in ids[space]:
            fail(f"neo4j {name}: there is no {space} {node}")
    print(f"Neo4j: {sum(map(len, ids.values()))} nodes, {len(links) // 2} links")


SIGNED = """SELECT DISTINCT ?claim { GRAPH ?article { ?claim a ch:Claim ; ch:claim_type ch:Agreement ; ch:stage ch:Signed ;
  ch:status ch:Actual ; ch:actor ent:iran } GRAPH ?dated { ?claim ch:year ?year } FILTER(STR(?year) = "2021") }"""


def check_sparql():
    """Another engine answers as the canned query does."""
    store = pyoxigraph.Store()
    store.bulk_load(path=str(FOLDER / "articles.trig"), format=pyoxigraph.RdfFormat.TRIG)
    prefixes = dict(re.findall(r"@prefix (\w+): <(.*)> \.", (FOLDER / "articles.trig").read_text()))
    got = {str(row["claim"].value).rpartition("/")[2] for row in store.query(SIGNED, prefixes=prefixes)}
    table = chancery("articles.db", "query", "agreements", "--party", "Iran", "--stage", "signed", "--year", "2021", "--format", "csv").decode()
    want = set(re.findall(r"claim:(\w+)", table))
    if got != want or not want:
        fail(f"SPARQL answers {got}, the canned query {want}")
    print(f"SPARQL: {len(got)} agreements Iran signed in 2021, as the canned query has them")


def measure():
    """N-Quads written and, in the same run, read by others, each with its
    start: quads a second of one core's time, which other work does not sway."""
    path, quads = FOLDER / "large.nq.out", by_pyoxigraph(FOLDER / "large.db.nq", "nquads")[1]

    def rate(*command):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("taskset", "-c", "0", *command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return quads / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    read = "import sys, collections, pyoxigraph as o; collections.deque(o.parse(path=sys.argv[1], format=o.RdfFormat.N_QUADS), 0)"
    written = rate(CHANCERY, "export", "--format", "nquads", "--db", FOLDER / "large.db", "-o", path)
    others = {"pyoxigraph": rate(sys.executable, "-c", read, path), "rapper": rate("rapper", "-q", "-c", "-i", "nquads", path)}
    print(f"N-Quads: {written:,.0f} quads/s written;", "; ".join(f"{n} reads {r:,.0f}, ratio {written / r:.2f}" for n, r in others.items()))


def main():
    began = time.perf_counter()
    for database in ("articles.db", "large.db"):
        for form, (extension, *_) in FORMATS.items():
            chancery(database, "export", "--format", form, "-o", FOLDER / f"{database}.{extension}")
    for form, name in {"turtle": "articles.ttl", "trig": "articles.trig", "events": "events.tsv"}.items():
        chancery("articles.db", "export", "--format", form, "-o", FOLDER / name)
    measure()
    for database in ("articles.db", "large.db"):
        check_readers(database)
        check_import(database)
    for check in (check_rdf12, check_shapes, check_networks, check_tables, check_neo4j, check_sparql):
        check()
    print(f"{len(failures)} failures in {time.perf_counter() - began:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
