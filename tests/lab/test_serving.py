"""A server that `jmkit start` started: private, without a terminal, gone with who started it."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

import jmkit as jm
from jmkit.lab.server import EXTENSIONS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="signals of POSIX"),
]
PATIENCE = 90


class Started:
    """`jmkit start` on a workshop, in a home of its own."""

    def __init__(self, folder, home, options, **more):
        self.home = home
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")
        }
        environment |= {"HOME": str(home), "JUPYTER_RUNTIME_DIR": str(home / "runtime"), **more}
        # Whoever runs the tests may have been told to take no notice, by nohup or a shell's "&".
        code = "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_DFL); "
        code += "signal.signal(signal.SIGINT, signal.default_int_handler); "
        code += "from jmkit.cli import main; sys.argv[1:] = sys.argv[1:]; main()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, "start", str(folder), "--no-browser", *options],
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        until(lambda: self.process.poll() is not None or self.answers())
        assert self.process.poll() is None, self.process.stdout.read().decode()

    @property
    def info(self):
        for path in (self.home / "runtime").glob("jpserver-*.json"):
            try:
                return json.loads(path.read_text())
            except ValueError:  # half of it is there
                return None
        return None

    def answers(self):
        try:
            return self.info and self.ask("api/status")
        except OSError:  # it has written down where it will be, and is not there yet
            return False

    def ask(self, path, method="GET", **body):
        request = urllib.request.Request(  # noqa: S310 -- our own server
            f"{self.info['url']}{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"token {self.info['token']}"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return answer.headers, answer.read()

    def kernel(self):
        """Starts a kernel and gives the processes of it."""
        before = children(self.info["pid"])
        self.ask("api/kernels", "POST", name="python3")
        until(lambda: children(self.info["pid"]) - before)
        return children(self.info["pid"]) - before


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def children(pid):
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return {int(one) for one in listed.stdout.split()}


def is_there(pid):
    state = subprocess.run(["ps", "-o", "state=", "-p", str(pid)], capture_output=True, check=False)
    return bool(state.stdout.strip()) and not state.stdout.startswith(b"Z")


@pytest.fixture
def start(tmp_path):
    """Starts servers, and ends those that a test leaves."""
    folder = jm.new(tmp_path / "course", language="en").path
    begun = []

    def begin(name="home", options=None, **more):
        home = tmp_path / name
        home.mkdir(mode=0o700)
        # Two that begin at once may both find the default port free, and one of them then ends.
        port = random.SystemRandom().randint(10_000, 32_000)
        options = (f"--port={port}",) if options is None else options
        begun.append(Started(folder, home, options, **more))
        return begun[-1]

    begin.folder = folder
    yield begin
    for one in begun:
        one.process.kill()
        one.process.wait()
        one.process.stdout.close()


@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, -1), (signal.SIGKILL, -9), (signal.SIGINT, 0)],
)
def test_the_server_and_its_kernels_end_with_it(start, sent, code):
    one = start()
    server = one.info["pid"]
    kernels = one.kernel()
    assert kernels
    one.process.send_signal(sent)
    assert one.process.wait(PATIENCE) == code
    until(lambda: not is_there(server))
    until(lambda: not any(map(is_there, kernels)))
    told = one.process.stdout.read().decode()
    assert "Traceback" not in told
    assert "CRITICAL" not in told


def test_ctrl_c_is_one_line(start):
    one = start()
    os.killpg(one.process.pid, signal.SIGINT)  # as a terminal does: to all of its group
    told = one.process.communicate(timeout=PATIENCE)[0].decode()
    assert one.process.returncode == 0
    assert told.rstrip().endswith("Stopped. What was saved is in the folder.")
    assert told.count("Stopped") == 1
    assert "hutting down" not in told


def test_kernels_end_with_a_server_that_was_killed(start):
    one = start()
    kernels = one.kernel()
    os.kill(one.info["pid"], signal.SIGKILL)
    assert one.process.wait(PATIENCE) != 0
    until(lambda: not any(map(is_there, kernels)))


def test_two_starts_have_a_port_each(start):
    ports = {start(name, options=()).info["port"] for name in ("one", "two")}
    assert len(ports) == 2


def test_what_it_keeps_is_private(start):
    one = start()
    kept = [path for path in one.home.rglob("*") if "runtime" in path.parts and path.is_file()]
    assert kept
    assert not [path for path in kept if path.stat().st_mode & 0o077]
    assert (one.home / "runtime").stat().st_mode & 0o077 == 0


def test_there_is_no_terminal_and_no_other_kernel(start, tmp_path):
    one = start()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        one.ask("api/terminals", "POST")
    assert list(json.loads(one.ask("api/kernelspecs")[1])["kernelspecs"]) == ["python3"]


def test_a_page_of_the_folder_runs_apart_from_the_server(start):
    (start.folder / "evil.html").write_text("<script>x()</script>")
    policy = start().ask("files/evil.html")[0]["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "allow-same-origin" not in policy


def test_the_page_is_told_which_blocks_run_by_themselves(start):
    page = start().ask("lab")[1].decode()
    config = re.search(
        r'id="jupyter-config-data" type="application/json">(.*?)</script>', page, re.DOTALL
    )
    declared = json.loads(json.loads(config[1])["jmkitBlocks"])
    assert [name for name, block in declared.items() if not block["autorun"]] == ["handout"]


def test_the_pages_code_is_served_as_it_lies_in_the_package(start):
    one = start()
    for path in sorted(EXTENSIONS.glob("*/static/**/*.*")):
        headers, content = one.ask(f"lab/extensions/{path.relative_to(EXTENSIONS).as_posix()}")
        kind = {".js": "javascript", ".css": "css", ".woff2": "font"}.get(path.suffix, "")
        assert kind in headers["Content-Type"]
        assert content == path.read_bytes()
