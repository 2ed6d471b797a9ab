"""Writes peers.txt: values of the peers' own functions, to compare conventions with.

Lines are "coupling PEER l1 l2 l3 a b c value" (the first nonzero entry of a tensor), "harmonics PEER
normalization x y z values...", "rotation PEER l alpha beta gamma values..." (row-major; complex peers: real
part and imaginary part alternate), "product e3nn weights... left... right... output..." (a
FullyConnectedTensorProduct of 2x1o and 3x1o to 4x0e+5x1e+2x2e with its default normalisation).

Run with e3nn, escnn, lie_learn and SymPy installed: python peers.py > peers.txt. In the run that made the
table, escnn's py3nj (Condon-Shortley coefficients in Fortran) was replaced by a module of the same function
that asks SymPy.
"""

import e3nn
import escnn
import numpy as np
import sympy
import torch
from e3nn import o3
from escnn.group import so3_group
from escnn.group.groups.so3_utils import _wigner_d_matrix
from importlib.metadata import version
from lie_learn.representations.SO3.wigner_d import wigner_D_matrix
from sympy.physics.wigner import wigner_d

torch.set_default_dtype(torch.float64)
ANGLES = (0.3, 1.1, -2.7)


def triples(largest):
    for l1 in range(largest + 1):
        for l2 in range(largest + 1):
            for l3 in range(abs(l1 - l2), min(largest, l1 + l2) + 1):
                yield l1, l2, l3


def first(peer, triple, tensor):
    for index in np.ndindex(tensor.shape):
        if abs(tensor[index]) > 1e-9:
            print("coupling", peer, *triple, *index, repr(float(tensor[index])))
            return


def rotation(peer, l, matrix):
    values = []
    for value in np.asarray(matrix).flatten():
        values.append(repr(float(value.real)))
        if np.iscomplexobj(matrix):
            values.append(repr(float(value.imag)))
    print("rotation", peer, l, *ANGLES, *values)


print("# e3nn", version("e3nn"), "escnn", version("escnn"), "lie_learn", version("lie_learn"),
      "sympy", sympy.__version__)
for triple in triples(8):
    first("e3nn", triple, o3.wigner_3j(*triple).numpy())
group = so3_group(4)
for triple in triples(4):
    first("escnn", triple, group._clebsh_gordan_coeff(*triple)[:, :, 0, :])
point = (0.48, -0.6, 0.64)
for normalization, largest in (("component", 11), ("norm", 2), ("integral", 2)):
    values = o3.spherical_harmonics(
        list(range(largest + 1)), torch.tensor(point), normalize=True, normalization=normalization)
    print("harmonics e3nn", normalization, *point, *[repr(v.item()) for v in values])
for l in range(5):
    rotation("e3nn", l, o3.Irrep(l, 1).D_from_angles(*[torch.tensor(a) for a in ANGLES]).numpy())
for l in range(4):
    rotation("escnn", l, _wigner_d_matrix(np.array(ANGLES), l, "ZYZ"))
for l in range(3):
    # s2cnn rotates a spectrum by the conjugate of this matrix (so3_rotation, conj_x=True).
    matrix = wigner_D_matrix(l, *ANGLES, field="complex", normalization="quantum",
                             order="centered", condon_shortley="cs")
    rotation("s2cnn", l, matrix.conj().astype(complex))
    rotation("sympy", l, np.array(wigner_d(l, *ANGLES).evalf().tolist(), dtype=complex))

torch.manual_seed(7)
product = o3.FullyConnectedTensorProduct("2x1o", "3x1o", "4x0e+5x1e+2x2e")
left, right = torch.randn(6), torch.randn(9)
output = product(left, right)
numbers = torch.cat([product.weight.detach(), left, right, output.detach()])
print("product e3nn", *[repr(v.item()) for v in numbers])
