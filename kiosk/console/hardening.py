"""What a process on a shared terminal gives up before anything else is loaded: environment, limits, signals."""

from __future__ import annotations

import os
import resource
import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping

KEPT: Final = frozenset(
    {"TERM", "COLORTERM", "NO_COLOR", "SSH_CONNECTION", "KIOSK_DATABASE", "KIOSK_CONFIG", "KIOSK_AFTER"}
)
"""All that is taken from whoever started the program: Textual alone loads drivers, writes logs and presses keys on the
word of its environment."""

TERMINALS: Final = frozenset(
    {
        "alacritty",
        "foot",
        "linux",
        "putty",
        "putty-256color",
        "rxvt-unicode-256color",
        "screen",
        "screen-256color",
        "tmux",
        "tmux-256color",
        "vt100",
        "vt220",
        "xterm",
        "xterm-256color",
        "xterm-kitty",
    }
)

FIXED: Final = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
    "SHELL": "/usr/sbin/nologin",
    "LC_ALL": "C.UTF-8",
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_DISABLE_KITTY_KEY": "1",  # its parser dies of numbers no character has
    "TEXTUAL_SMOOTH_SCROLL": "0",
    "ESCDELAY": "25",
}

IGNORED: Final = (
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGTTIN,
    signal.SIGTTOU,
    signal.SIGUSR1,
    signal.SIGUSR2,
)

MEMORY: Final = 1 << 30
"""Address space: an announced size or an endless paste must not take the machine."""


def ignore_signals() -> None:
    """Let no key of the terminal, nor any neighbour, stop or suspend the process; inherited by what it starts."""
    for number in IGNORED:
        signal.signal(number, signal.SIG_IGN)


def clear_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Keep of the environment only what is known and harmless; before Textual is imported, which reads it once."""
    for name in [name for name in environment if name not in KEPT]:
        del environment[name]
    if environment.get("TERM") not in TERMINALS:
        environment["TERM"] = "xterm"
    if environment.get("COLORTERM") not in {"truecolor", "24bit"}:
        environment.pop("COLORTERM", None)
    environment.update(FIXED)


def set_limits() -> None:
    """Write no image of the memory to disk, take no more than a share of it, make files for oneself alone."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    os.umask(0o077)
