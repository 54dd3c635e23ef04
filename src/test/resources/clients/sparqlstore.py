import json
import sys
from pathlib import Path

from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

ENDPOINT = sys.argv[1]


def query(name):
    return Path(__file__).with_name(name + ".rq").read_text(encoding="utf-8")


def answers(method, returned):
    store = Graph(SPARQLStore(ENDPOINT, method=method, returnFormat=returned))
    rows = store.query(query("select"))
    return {
        "select": [{str(name): value.n3() for name, value in row.items()} for row in rows.bindings],
        "ask": store.query(query("ask")).askAnswer,
        "construct": [store.query(query("construct")).graph.serialize(format="nt")],
    }


def error():
    try:
        return str(len(Graph(SPARQLStore(ENDPOINT)).query(query("broken"))))
    except ValueError as refused:
        return str(refused.__context__)


print(json.dumps({
    "answers": {
        "get": answers("GET", "json"),
        "post": answers("POST", "xml"),
        "post form": answers("POST_FORM", "json"),
    },
    "error": error(),
}))
