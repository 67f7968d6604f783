"""The keys of a QWERTY keyboard."""
ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]


def neighbours(letter):
    """The letters on the keys around."""
    row = next(i for i, keys in enumerate(ROWS) if letter in keys)
    column = ROWS[row].index(letter)
    around = [(row, -1), (row, 1), (row - 1, 0), (row - 1, 1), (row + 1, -1), (row + 1, 0)]
    return [
        ROWS[r][column + step]
        for r, step in around
        if 0 <= r < len(ROWS) and 0 <= column + step < len(ROWS[r])
    ]


def lost(keys, rng):
    at = rng.randrange(len(keys))
    return keys[:at] + keys[at + 1 :]


def doubled(keys, rng):
    at = rng.randrange(len(keys))
    return keys[:at] + keys[at] + keys[at:]


def added(keys, rng):
    """A neighbouring key hit along with one."""
    at = rng.randrange(len(keys))
    key = rng.choice(neighbours(keys[at]))
    at += rng.randrange(2)
    return keys[:at] + key + keys[at:]


def neighbour(keys, rng):
    """A neighbouring key hit instead."""
    at = rng.randrange(len(keys))
    return keys[:at] + rng.choice(neighbours(keys[at])) + keys[at + 1 :]


def replaced(keys, rng):
    """Any key hit instead."""
    at = rng.randrange(len(keys))
    return keys[:at] + rng.choice("".join(ROWS)) + keys[at + 1 :]


def swapped(keys, rng):
    """Two keys in the wrong order."""
    at = rng.randrange(max(1, len(keys) - 1))
    return keys[:at] + keys[at + 1 : at + 2] + keys[at] + keys[at + 2 :]
