"""Slips in English words."""
import pathlib
import re

from . import keyboard

SCOWL = pathlib.Path("/usr/share/dict/scowl")
WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")


class EnglishSlips:
    """A letter lost, a letter doubled or a neighbouring key hit along with it, a neighbouring key hit instead, or two
    letters swapped, each as likely as the others, in a lower-case word of five letters or more that SCOWL has in its
    lists up to size 70. What is a word of any of SCOWL's lists, or stands in the article already, is no slip."""

    kinds = {"lost": 1, "added": 1, "neighbour": 1, "swapped": 1}
    every = 300
    repeated = ()

    def __init__(self):
        self.known, self.usual = set(), set()
        for path in SCOWL.iterdir():
            size = int(path.suffix[1:])
            for line in path.read_text(encoding="utf-8").split():
                self.known.add(line.lower())
                if size <= 70 and line.isascii() and line.isalpha() and line.islower() and len(line) >= 5:
                    self.usual.add(line)

    def places(self, text):
        return [m for m in WORD.finditer(text) if m.group() in self.usual]

    def exists(self, word):
        return word.lower() in self.known

    def make(self, kind, word, taken, rng):
        slip = {
            "lost": keyboard.lost,
            "added": rng.choice([keyboard.added, keyboard.doubled]),
            "neighbour": keyboard.neighbour,
            "swapped": keyboard.swapped,
        }[kind]
        wrong = slip(word, rng)
        return None if self.exists(wrong) or wrong in taken else wrong
