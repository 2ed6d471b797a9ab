"""Writes sympy-coupling.txt: random symbols with spins to 24 and their signed squares.

Each line is a kind, doubled spins and projections, the sign, and numerator and denominator of the
square. Run with SymPy: python sympy-coupling.py > sympy-coupling.txt
"""

import random

import sympy
from sympy import Rational, S
from sympy.physics.wigner import clebsch_gordan, wigner_3j, wigner_6j, wigner_9j

LARGEST = 48
random.seed(20260101)


def half(*doubled):
    return [Rational(x, 2) for x in doubled]


def write(kind, arguments, value):
    value = S(value)
    square = S(value**2)
    assert square.is_Rational
    sign = 0 if value == 0 else 1 if value > 0 else -1
    print(kind, *arguments, sign, square.p, square.q)


def third(a, b, largest=LARGEST):
    return [c for c in range(abs(a - b), min(a + b, largest) + 1, 2)]


def triad():
    while True:
        a, b = random.randint(0, LARGEST), random.randint(0, LARGEST)
        if third(a, b):
            return a, b, random.choice(third(a, b))


def six():
    while True:
        a, b, c = triad()
        d = random.randint(0, LARGEST)
        fives = third(d, c)
        if fives:
            e = random.choice(fives)
            sixes = sorted(set(third(a, e)) & set(third(d, b)))
            if sixes:
                return a, b, c, d, e, random.choice(sixes)


def nine():
    while True:
        a, b, c = triad()
        d, e, f = triad()
        g, h = third(a, d), third(b, e)
        if g and h:
            g, h = random.choice(g), random.choice(h)
            last = sorted(set(third(c, f)) & set(third(g, h)))
            if last:
                return a, b, c, d, e, f, g, h, random.choice(last)


print("# SymPy", sympy.__version__)
count = 0
while count < 50:
    a, b, c = triad()
    m, n = random.randrange(-a, a + 1, 2), random.randrange(-b, b + 1, 2)
    if abs(m + n) <= c:
        count += 1
        write("cg", (a, b, c, m, n, m + n), clebsch_gordan(*half(a, b, c, m, n, m + n)))
        write("3j", (a, b, c, m, n, -m - n), wigner_3j(*half(a, b, c, m, n, -m - n)))
for _ in range(50):
    spins = six()
    write("6j", spins, wigner_6j(*half(*spins)))
for _ in range(10):
    spins = nine()
    write("9j", spins, wigner_9j(*half(*spins), prec=None))
