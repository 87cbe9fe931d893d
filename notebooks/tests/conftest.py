"""One store of the sample articles for all tests, read by the program and behind a server."""

import pathlib
import subprocess

import pytest

import chancery

ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "cmd" / "chancery" / "samples" / "articles"


@pytest.fixture(scope="session")
def db(tmp_path_factory) -> pathlib.Path:
    path = tmp_path_factory.mktemp("store") / "c.db"
    chancery.open(path).build(ARTICLES)
    return path


@pytest.fixture(scope="session")
def kg(db):
    return chancery.open(db)


@pytest.fixture(scope="session")
def url(db):
    command = chancery.open(db).source.command
    run = subprocess.Popen([command, f"--db={db}", "serve", "--listen=127.0.0.1:0"], stderr=subprocess.PIPE, text=True)
    try:
        for line in run.stderr:
            if line.startswith("http://"):
                break
        else:
            pytest.fail("serve ended without an address")
        yield line.strip()
    finally:
        run.terminate()
        run.wait(timeout=30)
        run.stderr.close()


@pytest.fixture(scope="session")
def server(url):
    return waited(chancery.connect(url))


def waited(graph):
    """A server answers from its store once it has read it."""
    import time

    for _ in range(100):
        if graph.source.get("status")["ready"]:
            return graph
        time.sleep(0.1)
    raise TimeoutError("the server does not get ready")
