"""Prints about so many quads as N-Quads, with names and texts that syntaxes
have to escape. The same number gives the same quads. usage: rdf_large.py N"""

import sys

THING = "https://chancery-kg.github.io/id/"
TERM = "https://chancery-kg.github.io/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
TEXTS = [
    'plain', '\\"quoted\\"', 'back\\\\slash', 'two\\nlines\\r\\n', '\\ttab', "it's 'so'", '<b>&amp;]]></b>',
    'سازمان همکاری شانگهای', '上海合作组织', '🕊 dove \u200d', 'e\u0301 combining', '@en ^^ . ; , #', '\\"\\"\\"', '',
]
LOCALS = ["iran", "a(b)", "x.y", "-dash", "50%25", "é", "中国", "a,b;c", "q'uote", "1st", "a~b!$&*+=@", "."]


def quads(count):
    for i in range(count // 5):
        graph = f"<https://example.org/news/{i % 997}?a=1&b={i % 7}>"
        subject = f"<{THING}entity/{LOCALS[i % len(LOCALS)]}-{i}>"
        text = TEXTS[i % len(TEXTS)]
        yield subject, f"<{TYPE}>", "<https://schema.org/Country>", graph
        yield subject, f"<{LABEL}>", f'"{text} {i}"', graph
        yield subject, f"<{TERM}mentions>", f'"{i}"^^<{XSD}integer>', graph
        yield subject, f"<{TERM}date>", f'"20{i % 90 + 10}-0{i % 9 + 1}"^^<{XSD}gYearMonth>', graph
        yield subject, f"<{TERM}met>", f"<{THING}entity/{LOCALS[(i + 1) % len(LOCALS)]}-{i + 1}>", graph


for quad in quads(int(sys.argv[1])):
    print(*quad, ".")
