package io.intertwine.checker;

/**
 * The generators of the spins in the convention {@code intertwine}, computed from the ladder
 * formula alone.
 *
 * <p>Complex spin j: basis m = -j..j ascending, {@code J_z = diag(m)}, {@code J_+ |m> = sqrt((j-m)
 * (j+m+1)) |m+1>}, {@code J_x = (J_+ + J_-)/2}, {@code J_y = (J_+ - J_-)/(2i)}; {@code X = -i J}.
 * Real spin l: {@code X_real = Q^T X conj(Q)} where {@code Q = (-i)^l U}, rows m, columns the real
 * index: row 0 of U is 1 at 0, row -m is {@code 1/sqrt2} at m and {@code -i/sqrt2} at -m, row m is
 * {@code (-1)^m/sqrt2} at m and {@code i(-1)^m/sqrt2} at -m. Realified spin j (SU(2)): each complex
 * component is the pair (re, im).
 */
final class Spin {
  private static final Surd HALF = Surd.of(2).inverse();
  private static final Surd ROOT_HALF = Surd.sqrt(Ratio.of(2).inverse());

  private Spin() {}

  /** The complex matrices X_x, X_y, X_z of spin doubledSpin/2. */
  static Matrix[] complex(int doubledSpin) {
    int size = doubledSpin + 1;
    Matrix raise = new Matrix(size, size);
    Matrix z = new Matrix(size, size);
    for (int a = 0; a < size; a++) {
      // a = j + m, so m = (2a - 2j)/2 and (j-m)(j+m+1) = (2j-a)(a+1)
      z.set(a, a, Surd.of(2L * a - doubledSpin).times(HALF));
      if (a + 1 < size) {
        raise.set(a + 1, a, Surd.sqrt(Ratio.of((long) (doubledSpin - a) * (a + 1))));
      }
    }
    Matrix lower = raise.transpose();
    Surd minusI = Surd.I.negate();
    // -i (J+ - J-)/(2i) = -(J+ - J-)/2
    return new Matrix[] {
      raise.plus(lower).times(HALF.times(minusI)),
      raise.minus(lower).times(HALF.negate()),
      z.times(minusI)
    };
  }

  /** The matrix Q of spin l: rows m = -l..l, columns the real index. */
  static Matrix realBasis(int l) {
    Matrix q = new Matrix(2 * l + 1, 2 * l + 1);
    q.set(l, l, Surd.ONE);
    for (int m = 1; m <= l; m++) {
      Surd sign = Surd.of(m % 2 == 0 ? 1 : -1);
      q.set(l - m, l + m, ROOT_HALF);
      q.set(l - m, l - m, ROOT_HALF.times(Surd.I).negate());
      q.set(l + m, l + m, ROOT_HALF.times(sign));
      q.set(l + m, l - m, ROOT_HALF.times(sign).times(Surd.I));
    }
    Surd phase = Surd.ONE;
    for (int i = 0; i < l; i++) {
      phase = phase.times(Surd.I.negate());
    }
    return q.times(phase);
  }

  /** The generators of one block: real, in the basis in which a kernel holds its components. */
  static Matrix[] generators(StructureGroup group, Irreps.Block block) {
    if (block.label().isNamed()) {
      return cartesian();
    }
    int doubledSpin = block.label().doubledSpin();
    Matrix[] complex = complex(doubledSpin);
    Matrix[] real = new Matrix[3];
    for (int k = 0; k < 3; k++) {
      if (group == StructureGroup.SU2) {
        real[k] = realify(complex[k]);
      } else {
        Matrix q = realBasis(doubledSpin / 2);
        real[k] = q.transpose().times(complex[k]).times(q.conjugate());
      }
    }
    return real;
  }

  /** The matrix of the complex one on pairs (re, im). */
  static Matrix realify(Matrix complex) {
    Matrix real = new Matrix(2 * complex.rows(), 2 * complex.columns());
    for (int i = 0; i < complex.rows(); i++) {
      for (int j : complex.row(i).keySet()) {
        Surd value = complex.get(i, j);
        Surd re = value.plus(value.conjugate()).times(HALF);
        Surd im = value.minus(value.conjugate()).times(HALF).times(Surd.I.negate());
        real.set(2 * i, 2 * j, re);
        real.set(2 * i, 2 * j + 1, im.negate());
        real.set(2 * i + 1, 2 * j, im);
        real.set(2 * i + 1, 2 * j + 1, re);
      }
    }
    return real;
  }

  /** The rotations of points: X_z takes x to y, and so on cyclically. */
  private static Matrix[] cartesian() {
    Matrix[] turns = new Matrix[3];
    for (int k = 0; k < 3; k++) {
      turns[k] = new Matrix(3, 3);
      turns[k].set((k + 2) % 3, (k + 1) % 3, Surd.ONE);
      turns[k].set((k + 1) % 3, (k + 2) % 3, Surd.of(-1));
    }
    return turns;
  }

  /** The generators of a whole representation, block diagonal. */
  static Matrix[] generators(Irreps irreps) {
    Matrix[] sum = new Matrix[3];
    for (int k = 0; k < 3; k++) {
      sum[k] = new Matrix(irreps.dimension(), irreps.dimension());
    }
    for (Irreps.Block block : irreps.blocks()) {
      Matrix[] one = generators(irreps.group(), block);
      for (int u = 0; u < block.multiplicity(); u++) {
        int at = block.offset() + u * block.dimension();
        for (int k = 0; k < 3; k++) {
          sum[k].put(at, at, one[k]);
        }
      }
    }
    return sum;
  }

  /** The matrix of P (O(3) only). */
  static Matrix parity(Irreps irreps) {
    Matrix parity = new Matrix(irreps.dimension(), irreps.dimension());
    for (Irreps.Block block : irreps.blocks()) {
      for (int i = 0; i < block.multiplicity() * block.dimension(); i++) {
        int at = block.offset() + i;
        parity.set(at, at, Surd.of(block.label().parity()));
      }
    }
    return parity;
  }
}
