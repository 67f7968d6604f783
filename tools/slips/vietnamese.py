"""Slips in Vietnamese syllables."""
import pathlib
import re
import struct
import unicodedata

from . import keyboard

CONTEXT = pathlib.Path(__file__).parents[2] / "data/vi/context.bin"
IN_USE = 20  # times that a syllable stands in the news that were counted
SILVER = "silver"
WORD = re.compile(r"[^\W\d_]+")

TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng
TONE_KEYS = "fsrxj"  # of Telex
HOOK, TILDE = 3, 4
MARKED = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}  # and their keys
VOWELS = "aăâeêioôơuưy"
# What is confused by ear, at the beginning, in the middle and at the end.
ONSETS = ["s x", "ch tr", "d gi", "d r", "r gi", "l n", "v d", "v gi"]
NUCLEI = ["iê i", "ươ ư", "uô u", "ă â", "ao au", "ai ay", "ây ay", "iu iêu", "ưu iu", "ươu iêu", "o ô", "e ê", "oa o"]
CODAS = ["n ng", "c t", "n nh", "t ch"]


def pairs_both_ways(pairs):
    return [tuple(way) for pair in pairs for way in (pair.split(), reversed(pair.split()))]


def parted(syllable):
    """Its letters without the tone, and the tone's number, 0 for none."""
    tone, letters = 0, ""
    for c in unicodedata.normalize("NFD", syllable):
        if c in TONES:
            tone = TONES.index(c) + 1
        else:
            letters += c
    return unicodedata.normalize("NFC", letters), tone


def spelled(letters, tone):
    """The tone on its letter (hòa, not hoà); nothing where there is no vowel to bear it."""
    start = 2 if re.match(f"qu|gi[{VOWELS}]", letters) else 0
    vowels = [i for i in range(start, len(letters)) if letters[i] in VOWELS]
    if tone == 0 or not vowels:
        return letters if tone == 0 else None
    marked = [i for i in vowels if letters[i] in MARKED]
    open_ending = len(vowels) > 1 and letters[-1] in VOWELS
    at = marked[-1] if marked else vowels[-2 if open_ending else -1]
    return unicodedata.normalize("NFC", letters[: at + 1] + TONES[tone - 1] + letters[at + 1 :])


def keys_of(letters, tone):
    """The keys of Telex, the tone's last."""
    keys = "".join(MARKED.get(c, c) for c in letters.replace("ươ", "uơ"))
    return keys + (TONE_KEYS[tone - 1] if tone else "")


def typed(keys):
    """What an input method makes of the keys."""
    letters, tone = "", 0
    for key in keys:
        doubled = letters[-1:] + key
        marked = next((c for c, way in MARKED.items() if way == doubled), None)
        if letters.endswith("uo") and key == "w":
            letters = letters[:-2] + "ươ"
        elif marked:
            letters = letters[:-1] + marked
        elif key in TONE_KEYS and any(c in VOWELS for c in letters) and tone != TONE_KEYS.index(key) + 1:
            tone = TONE_KEYS.index(key) + 1
        else:
            letters += key
    return spelled(letters, tone)


def other_tone(letters, tone, rng):
    """A wrong tone in place of another, hook and tilde for each other excepted."""
    wrong = [t for t in range(1, 6) if t != tone and {t, tone} != {HOOK, TILDE}]
    return spelled(letters, rng.choice(wrong)) if tone else None


def other_letter(letters, tone, rng, change):
    """One letter made another that `change` gives for it."""
    ways = [letters[:i] + new + letters[i + 1 :] for i, c in enumerate(letters) for new in change(c)]
    return spelled(rng.choice(ways), tone) if ways else None


def base(letter):
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


def marks_of(letter):
    """The letters that differ by a mark, none for a letter without one."""
    return [c for c in MARKED if base(c) == base(letter) and c != letter]


def confused(letters, tone, rng, pairs, pattern):
    """One part of the syllable, which `pattern` finds, made another."""
    ways = [re.sub(pattern % old, new, letters, count=1) for old, new in pairs_both_ways(pairs)
            if re.search(pattern % old, letters)]
    return spelled(rng.choice(ways), tone) if ways else None


def by_keys(slip):
    return lambda letters, tone, rng: typed(slip(keys_of(letters, tone), rng))


# Each kind of slip: how many of a hundred that are not silver, and the syllable after it, or nothing.
SLIPS = {
    "hoinga": (15, lambda s, t, rng: spelled(s, HOOK + TILDE - t) if t in (HOOK, TILDE) else None),
    "tone_drop": (14, lambda s, t, rng: s if t else None),
    "tone_sub": (12, other_tone),
    "ph_onset": (12, lambda s, t, rng: confused(s, t, rng, ONSETS, rf"^%s(?=[{VOWELS}])")),
    "mark_drop": (10, lambda s, t, rng: other_letter(s, t, rng, lambda c: [base(c)] if c in MARKED else [])),
    "key_del": (7, by_keys(keyboard.lost)),
    "tone_add": (6, lambda s, t, rng: None if t else spelled(s, rng.randrange(1, 6))),
    "ph_coda": (6, lambda s, t, rng: confused(s, t, rng, CODAS, rf"(?<=[{VOWELS}])%s$")),
    "key_sub_adj": (4, by_keys(keyboard.neighbour)),
    "key_ins": (2, by_keys(keyboard.added)),
    "key_dbl": (2, by_keys(keyboard.doubled)),
    "key_transp": (2, by_keys(keyboard.swapped)),
    "all_drop": (2, lambda s, t, rng: "".join(map(base, s)) if t or set(s) & set(MARKED) else None),
    "mark_add": (2, lambda s, t, rng: other_letter(s, t, rng, lambda c: [] if c in MARKED else marks_of(c))),
    "ph_nuc": (2, lambda s, t, rng: confused(s, t, rng, NUCLEI, rf"(?<![{VOWELS}])%s(?![{VOWELS}])")),
    "key_sub": (1, by_keys(keyboard.replaced)),
    "mark_sub": (1, lambda s, t, rng: other_letter(s, t, rng, lambda c: marks_of(c) if c in MARKED else [])),
}


def read_counts():
    """How often each syllable stands in news, and for each the syllables that news had in its place by a slip, with how
    often: from the packed counts, whose sections tools/pack-context orders."""
    packed = CONTEXT.read_bytes()

    def section(index):
        at, size = struct.unpack_from("<II", packed, struct.calcsize("<8s6I") + 8 * index)
        return packed[at : at + size]

    counts = [row[0] for row in struct.iter_unpack("<IHBxd", section(2))]
    names = [None] * 4 + section(0).decode().split("\n")[: len(counts) - 4]
    starts = [row[0] for row in struct.iter_unpack("<I", section(9))]
    corrections = list(struct.iter_unpack("<HBB", section(10)))
    silver = {}
    for wrong, name in enumerate(names):
        for intended, _, count in corrections[starts[wrong] : starts[wrong + 1]]:
            if count:
                silver.setdefault(names[intended], {})[name] = count
    return {name: n for name, n in zip(names, counts) if name}, silver


class VietnameseSlips:
    """35 of 100 slips are pairs that news itself has where nothing else fits, the others come by the hand (Telex), by ear
    or by a lost or wrong mark, as often as the weights in SLIPS say. They are made in syllables in use, written in
    small letters or in capitals alone: names begin with one. The wrong word may exist or not."""

    kinds = {SILVER: 35, **{kind: 0.65 * weight for kind, (weight, _) in SLIPS.items()}}
    every = 60
    repeated = ("hoinga", "ph_onset", "ph_coda", "ph_nuc", "mark_drop", "mark_add", "mark_sub")

    def __init__(self):
        self.counts, self.silver = read_counts()

    def places(self, text):
        return [m for m in WORD.finditer(text) if self.exists(m.group()) and not m.group()[:2].istitle()]

    def exists(self, word):
        return self.counts.get(spelled(*parted(word.lower())), 0) >= IN_USE

    def make(self, kind, word, taken, rng):
        lower = spelled(*parted(word.lower()))
        if kind == SILVER:
            pairs = self.silver.get(lower, {})
            wrong = rng.choices(list(pairs), [n**0.7 for n in pairs.values()])[0] if pairs else None
        else:
            wrong = SLIPS[kind][1](*parted(lower), rng)
        if wrong in (None, "", lower):
            return None
        return wrong.upper() if word.isupper() else wrong
