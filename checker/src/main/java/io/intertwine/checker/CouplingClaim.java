package io.intertwine.checker;

import io.intertwine.checker.Certificate.Input;
import io.intertwine.checker.Certificate.InputType;
import io.intertwine.checker.Certificate.MapData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Verifies a claim that some components of a map are the coupling of two of its irreps, with its
 * norm and its phase. By Schur's lemma an equivariant coupling of two irreps to a third is unique
 * up to a factor (multiplicity one, real type; for SU(2) a complex factor, since the coupling is
 * required to be complex bilinear); the norm leaves a phase, and the phase is that of Condon and
 * Shortley: {@code <j1 j1 j2 J-j1|J J> > 0}, with each real index carried to m by {@code z =
 * conj(Q) x}. So a coupling that passes is the one of the convention.
 */
final class CouplingClaim {
  private final Json claim;
  private final MapCheck check;
  private final MapData map;

  private CouplingClaim(Json claim, MapCheck check) {
    this.claim = claim;
    this.check = check;
    this.map = check.map();
  }

  static Coupling check(Json claim, MapCheck check) {
    return new CouplingClaim(claim, check).path();
  }

  private Coupling path() {
    claim.keys(Set.of("claim", "inputs", "weight", "output", "spins", "normSquared", "phase"));
    List<Json> sides = claim.get("inputs").list(2);
    int left = sides.get(0).integer(0, map.inputs().size() - 1L);
    int right = sides.get(1).integer(0, map.inputs().size() - 1L);
    List<Json> range = claim.get("output").list(2);
    int from = range.get(0).integer(0, map.components().size() - 1L);
    int to = range.get(1).integer(from + 1L, map.components().size());
    int weight = -1;
    if (claim.has("weight")) {
      weight = claim.get("weight").integer(0, map.inputLength() - 1L);
      requireScalar(weight);
    }
    List<Integer> spins = new ArrayList<>();
    for (Json spin : claim.get("spins").list(3)) {
      spins.add(spin.integer(0, Limits.DOUBLED_SPIN));
    }
    Irreps.Block x = irrep(left, spins.get(0));
    Irreps.Block y = irrep(right, spins.get(1));
    Irreps.Block z = outputIrrep(from, to, spins.get(2));
    if (left == right) {
      throw claim.refuse("the two inputs are the same.");
    }
    if (x.label().parity() * y.label().parity() != z.label().parity()) {
      throw claim.refuse("the parities do not multiply.");
    }
    List<Coupling.Entry> entries = entries(left, right, weight, from, to);
    checkNorm(entries, to - from);
    checkPhase(entries, left, right, weight, from);
    if (map.output().orElseThrow().irreps().group() == StructureGroup.SU2) {
      checkComplexBilinear(entries);
      checkConvention(pairs(entries), spins, false);
    } else {
      checkConvention(entries, spins, true);
    }
    return new Coupling(left, right, weight, from, to, spins, entries);
  }

  private void requireScalar(int variable) {
    for (Input input : map.inputs()) {
      if (input.type() == InputType.SCALAR
          && variable >= input.offset()
          && variable < input.offset() + input.length()) {
        return;
      }
    }
    throw claim.refuse("the weight is not a scalar of the map.");
  }

  private Irreps.Block irrep(int input, int doubledSpin) {
    Irreps irreps =
        map.inputs()
            .get(input)
            .rep()
            .orElseThrow(() -> claim.refuse("input " + input + " is not a vector."))
            .irreps();
    Irreps.Block block = irreps.blocks().get(0);
    if (irreps.blocks().size() != 1
        || block.multiplicity() != 1
        || block.label().isNamed()
        || block.label().doubledSpin() != doubledSpin) {
      throw claim.refuse("input " + input + " is not one irrep of spin " + doubledSpin + "/2.");
    }
    return block;
  }

  private Irreps.Block outputIrrep(int from, int to, int doubledSpin) {
    Irreps irreps =
        map.output().orElseThrow(() -> claim.refuse("the map's value is no vector.")).irreps();
    for (Irreps.Block block : irreps.blocks()) {
      int inside = from - block.offset();
      if (inside >= 0
          && inside < block.multiplicity() * block.dimension()
          && inside % block.dimension() == 0
          && to - from == block.dimension()
          && !block.label().isNamed()
          && block.label().doubledSpin() == doubledSpin) {
        return block;
      }
    }
    throw claim.refuse("the output is not one irrep of spin " + doubledSpin + "/2.");
  }

  /** The terms {@code x_a y_b}, times the weight, of the components in the range. */
  private List<Coupling.Entry> entries(int left, int right, int weight, int from, int to) {
    Input x = map.inputs().get(left);
    Input y = map.inputs().get(right);
    List<Coupling.Entry> entries = new ArrayList<>();
    for (int c = from; c < to; c++) {
      TreeMap<Integer, Coupling.Entry> sorted = new TreeMap<>();
      for (Map.Entry<Monomial, Surd> term : check.components().get(c).terms().entrySet()) {
        Monomial monomial = term.getKey();
        int a = -1;
        int b = -1;
        for (int i = 0; i < monomial.size(); i++) {
          int variable = monomial.variable(i);
          if (variable >= x.offset() && variable < x.offset() + x.length()) {
            a = variable - x.offset();
          } else if (variable >= y.offset() && variable < y.offset() + y.length()) {
            b = variable - y.offset();
          }
        }
        if (a >= 0 && b >= 0 && monomial.equals(monomial(x, a, y, b, weight))) {
          sorted.put(a * y.length() + b, new Coupling.Entry(a, b, c - from, term.getValue()));
        }
      }
      entries.addAll(sorted.values());
    }
    if (entries.isEmpty()) {
      throw claim.refuse("the map has no term of this coupling.");
    }
    return entries;
  }

  private static Monomial monomial(Input x, int a, Input y, int b, int weight) {
    Monomial product = Monomial.of(x.offset() + a).times(Monomial.of(y.offset() + b));
    return weight < 0 ? product : product.times(Monomial.of(weight));
  }

  /** {@code sum_ab T_abc T_abd = normSquared delta_cd}. */
  private void checkNorm(List<Coupling.Entry> entries, int size) {
    Surd norm = claim.get("normSquared").exact();
    Map<List<Integer>, List<Coupling.Entry>> columns = new java.util.LinkedHashMap<>();
    for (Coupling.Entry entry : entries) {
      columns.computeIfAbsent(List.of(entry.a(), entry.b()), k -> new ArrayList<>()).add(entry);
    }
    Matrix gram = new Matrix(size, size);
    for (List<Coupling.Entry> column : columns.values()) {
      for (Coupling.Entry p : column) {
        for (Coupling.Entry q : column) {
          gram.set(p.c(), q.c(), gram.get(p.c(), q.c()).plus(p.value().times(q.value())));
        }
      }
    }
    if (!gram.equals(Matrix.identity(size).times(norm))) {
      throw claim.refuse("the coupling is no isometry with this norm.");
    }
  }

  /** The claim names the first entry (component, then a, then b) and its sign. */
  private void checkPhase(List<Coupling.Entry> entries, int left, int right, int weight, int from) {
    Json phase = claim.get("phase").keys(Set.of("output", "term", "sign"));
    Coupling.Entry first = entries.get(0);
    int output = phase.get("output").integer(0, map.components().size() - 1L);
    int sign = phase.get("sign").integer(-1, 1);
    Monomial term = phase.get("term").monomial(map.inputLength());
    Input x = map.inputs().get(left);
    Input y = map.inputs().get(right);
    if (output != from + first.c() || !term.equals(monomial(x, first.a(), y, first.b(), weight))) {
      throw phase.refuse("this is not the first term of the coupling.");
    }
    Surd value = first.value();
    if (value.terms() != 1 || !value.isReal() || value.factor(0).signum() != sign) {
      throw phase.refuse("the sign of the first term is not " + sign + ".");
    }
  }

  /** {@code T(ix, y) = i T(x, y) = T(x, iy)} on pairs (re, im). */
  private void checkComplexBilinear(List<Coupling.Entry> entries) {
    Map<List<Integer>, Surd> table = new java.util.LinkedHashMap<>();
    for (Coupling.Entry entry : entries) {
      table.put(List.of(entry.a(), entry.b(), entry.c()), entry.value());
    }
    for (Coupling.Entry entry : entries) {
      Surd value = entry.value();
      // Turning an index by i: re goes to im, im to minus re. Two turned indices compensate.
      int[] index = {entry.a(), entry.b(), entry.c()};
      for (int side = 0; side < 2; side++) {
        int[] turned = index.clone();
        turned[side] ^= 1;
        turned[2] ^= 1;
        boolean minus = (index[side] & 1) != (index[2] & 1);
        Surd right = minus ? value.negate() : value;
        if (!right.equals(table.get(List.of(turned[0], turned[1], turned[2])))) {
          throw claim.refuse("the coupling is not complex bilinear.");
        }
      }
    }
  }

  /** The complex entries of a complex bilinear tensor: those with both inputs real. */
  private static List<Coupling.Entry> pairs(List<Coupling.Entry> entries) {
    List<Coupling.Entry> complex = new ArrayList<>();
    for (Coupling.Entry entry : entries) {
      if (entry.a() % 2 == 0 && entry.b() % 2 == 0) {
        Surd value = entry.c() % 2 == 0 ? entry.value() : entry.value().times(Surd.I);
        complex.add(new Coupling.Entry(entry.a() / 2, entry.b() / 2, entry.c() / 2, value));
      }
    }
    return complex;
  }

  /** {@code <j1 j1 j2 J-j1|J J> > 0}, from the tensor in the real or the complex basis. */
  private void checkConvention(List<Coupling.Entry> entries, List<Integer> spins, boolean real) {
    Matrix[] rows = new Matrix[3];
    int[] m = {spins.get(0), (spins.get(1) + spins.get(2) - spins.get(0)) / 2, spins.get(2)};
    if (m[1] < 0 || m[1] > spins.get(1) || (spins.get(0) + spins.get(1) + spins.get(2)) % 2 != 0) {
      throw claim.refuse("the spins do not couple.");
    }
    for (int i = 0; i < 3; i++) {
      int size = spins.get(i) + 1;
      rows[i] = real ? Spin.realBasis(spins.get(i) / 2) : Matrix.identity(size);
    }
    Surd sum = Surd.ZERO;
    for (Coupling.Entry entry : entries) {
      Surd factor =
          rows[0]
              .get(m[0], entry.a())
              .conjugate()
              .times(rows[1].get(m[1], entry.b()).conjugate())
              .times(rows[2].get(m[2], entry.c()));
      sum = sum.plus(entry.value().times(factor));
    }
    if (!sum.isOnePositiveTerm()) {
      throw claim.refuse("the phase is not that of the convention.");
    }
  }
}
