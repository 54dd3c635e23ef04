import json
import sys
from pathlib import Path

from rdflib import BNode, Literal, URIRef
from SPARQLWrapper import GET, JSON, POST, POSTDIRECTLY, RDFXML, TURTLE, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

ENDPOINT = sys.argv[1]


def query(name):
    return Path(__file__).with_name(name + ".rq").read_text(encoding="utf-8")


def asked(name, result, method, way):
    client = SPARQLWrapper(ENDPOINT)
    client.setMethod(method)
    client.setRequestMethod(way)
    client.setReturnFormat(result)
    client.setQuery(query(name))
    return client.query()


def term(value):
    if value["type"] == "uri":
        return URIRef(value["value"]).n3()
    if value["type"] == "bnode":
        return BNode(value["value"]).n3()
    return Literal(value["value"], lang=value.get("xml:lang"), datatype=value.get("datatype")).n3()


def answers(method, way, graphs):
    rows = asked("select", JSON, method, way).convert()["results"]["bindings"]
    graph = asked("construct", graphs, method, way).convert()
    if isinstance(graph, bytes):
        triples = graph.decode("utf-8")
    else:
        triples = graph.serialize(format="nt")
    return {
        "select": [{name: term(value) for name, value in row.items()} for row in rows],
        "ask": asked("ask", JSON, method, way).convert()["boolean"],
        "construct": [triples],
    }


def error():
    try:
        return str(asked("broken", JSON, GET, URLENCODED).convert())
    except QueryBadFormed as refused:
        return "400 " + str(refused)


print(json.dumps({
    "answers": {
        "get": answers(GET, URLENCODED, RDFXML),
        "post": answers(POST, URLENCODED, RDFXML),
        "post directly": answers(POST, POSTDIRECTLY, TURTLE),
    },
    "error": error(),
}))
