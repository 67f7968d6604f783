"""Slips of the hand, by language: what inject-slips puts into articles.

Each language has a class with `kinds` (weight of each kind of slip), `every` (words for each slip, unless told
otherwise), `repeated` (kinds that a writer makes again), `places(text)` (the words that slips are made in) and
`make(kind, word, taken, rng)` (the word after one slip, or nothing where that kind of slip cannot happen to it;
`taken` are the words of the article)."""
from .english import EnglishSlips
from .vietnamese import VietnameseSlips

LANGUAGES = {"en": EnglishSlips, "vi": VietnameseSlips}
