package io.intertwine.symbolic.map;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The proof that a path is a coupling with the claimed norm and the phase of Condon and Shortley.
 *
 * <p>The phase: with the change matrices Q of the real basis, the coefficient of the highest weight
 *
 * <pre>
 *   sum_abc conj(Q1[j1, a] Q2[J - j1, b]) Q3[J, c] T_abc = &lt;j1 j1 j2 J-j1 | J J&gt; * factor
 * </pre>
 *
 * must be real and positive. Two irreps couple to a third in one way up to a factor, so norm and
 * phase determine the tensor.
 */
final class CouplingClaim {
  private final EquivariantMap map;
  private final Claim.Coupling claim;

  /** Per output component from {@code claim.from()}: the coefficients by (a, b), a-major. */
  private final List<Map<Integer, ExactNumber>> tensor = new ArrayList<>();

  private final int rightSize;

  private CouplingClaim(EquivariantMap map, Claim.Coupling claim) {
    this.map = map;
    this.claim = claim;
    if (!isInput(claim.left()) || !isInput(claim.right()) || claim.left() == claim.right()) {
      throw failure("does not have the two inputs of the claim");
    }
    this.rightSize = map.inputs().get(claim.right()).dimension();
  }

  private boolean isInput(int input) {
    return input >= 0 && input < map.inputs().size();
  }

  static String prove(EquivariantMap map, Claim.Coupling claim) {
    CouplingClaim proof = new CouplingClaim(map, claim);
    proof.irreps();
    proof.read();
    proof.norm();
    proof.statedPhase();
    if (map.group().isRealified()) {
      proof.complexLinear();
      proof.complexPhase();
    } else {
      proof.realPhase();
    }
    return "The components "
        + claim.from()
        + " to "
        + (claim.to() - 1)
        + " are a coupling of norm squared "
        + claim.normSquared().toExactString()
        + " with the phase of Condon and Shortley.";
  }

  private ProofFailure failure(String text) {
    return new ProofFailure(
        "The map "
            + map.name()
            + " "
            + text
            + " in the components from "
            + claim.from()
            + " to "
            + (claim.to() - 1)
            + ".");
  }

  private void irreps() {
    Claim.Spins spins = claim.twiceSpins();
    if (!isIrrep(claim.left(), spins.left())
        || !isIrrep(claim.right(), spins.right())
        || !isOutput(spins.output())
        || !DoubledSpin.isTriad(spins.left(), spins.right(), spins.output())) {
      throw failure("does not couple irreps of the claimed spins");
    }
    if (claim.weight().isPresent() && !isScalar(claim.weight().getAsInt())) {
      throw failure("does not have the scalar weight of the claim");
    }
  }

  private boolean isScalar(int variable) {
    for (int k = 0; k < map.inputs().size(); k++) {
      int place = variable - map.offset(k);
      if (place >= 0 && place < map.inputs().get(k).dimension()) {
        return map.inputs().get(k) instanceof ScalarInput;
      }
    }
    return false;
  }

  private boolean isIrrep(int input, int twiceSpin) {
    return map.inputs().get(input) instanceof VectorInput vector
        && vector.representation() instanceof Irrep irrep
        && irrep.twiceSpin() == twiceSpin;
  }

  private boolean isOutput(int twiceSpin) {
    if (!(map.output() instanceof Irreps sum)) {
      return false;
    }
    for (int b = 0; b < sum.blocks().size(); b++) {
      Irreps.Block block = sum.blocks().get(b);
      if (sum.offset(b) == claim.from()) {
        return block.multiplicity() == 1
            && block.irrep().twiceSpin() == twiceSpin
            && claim.to() - claim.from() == block.dimension();
      }
    }
    return false;
  }

  private void read() {
    int left = map.offset(claim.left());
    int leftEnd = left + map.inputs().get(claim.left()).dimension();
    int right = map.offset(claim.right());
    Monomial weight =
        claim.weight().isPresent() ? Monomial.variable(claim.weight().getAsInt()) : Monomial.ONE;
    for (int c = claim.from(); c < claim.to(); c++) {
      Map<Integer, ExactNumber> coefficients = new TreeMap<>();
      for (Polynomial.Term term : map.components().get(c).terms()) {
        Monomial m = term.monomial();
        Monomial rest = m.isDivisibleBy(weight) ? m.dividedBy(weight) : Monomial.ONE;
        if (rest.degree() != 2 || rest.size() != 2) {
          throw failure("is not bilinear");
        }
        int low = rest.variableAt(0);
        int high = rest.variableAt(1);
        boolean ordered = low >= left && low < leftEnd;
        int a = (ordered ? low : high) - left;
        int b = (ordered ? high : low) - right;
        if (a < 0 || a >= leftEnd - left || b < 0 || b >= rightSize) {
          throw failure("depends on other inputs than the two claimed");
        }
        coefficients.put(a * rightSize + b, term.coefficient());
      }
      tensor.add(coefficients);
    }
  }

  private void norm() {
    for (int c = 0; c < tensor.size(); c++) {
      for (int d = c; d < tensor.size(); d++) {
        ExactNumber sum = SurdSum.ZERO;
        Map<Integer, ExactNumber> other = tensor.get(d);
        for (Map.Entry<Integer, ExactNumber> e : tensor.get(c).entrySet()) {
          ExactNumber partner = other.get(e.getKey());
          if (partner != null) {
            sum = sum.plus(e.getValue().times(partner));
          }
        }
        if (!sum.equals(c == d ? claim.normSquared() : SurdSum.ZERO)) {
          throw failure(
              "is not an isometry times the root of " + claim.normSquared().toExactString());
        }
      }
    }
  }

  private void statedPhase() {
    Claim.Phase phase = claim.phase();
    int first = claim.from();
    while (first < claim.to() && map.components().get(first).isZero()) {
      first++;
    }
    if (phase.output() != first) {
      throw failure("states the phase of another component than the first that is not 0");
    }
    Polynomial.Term term = map.components().get(first).terms().get(0);
    if (!term.monomial().equals(phase.term()) || term.coefficient().signum() != phase.sign()) {
      throw failure("does not have the stated sign of the first term");
    }
  }

  private ExactNumber entry(int a, int b, int c) {
    ExactNumber value = tensor.get(c).get(a * rightSize + b);
    return value == null ? SurdSum.ZERO : value;
  }

  private void realPhase() {
    Claim.Spins spins = claim.twiceSpins();
    int l1 = spins.left() / 2;
    int l2 = spins.right() / 2;
    int l3 = spins.output() / 2;
    ExactNumber sum = SurdSum.ZERO;
    for (ExactMatrix.Entry p : RealBasis.change(l1).row(l1 + l1)) {
      for (ExactMatrix.Entry q : RealBasis.change(l2).row(l2 + l3 - l1)) {
        for (ExactMatrix.Entry r : RealBasis.change(l3).row(l3 + l3)) {
          ExactNumber factor = p.value().conjugate().times(q.value().conjugate()).times(r.value());
          sum = sum.plus(factor.times(entry(p.column(), q.column(), r.column())));
        }
      }
    }
    if (!sum.isReal() || sum.signum() <= 0) {
      throw failure("does not have the phase of Condon and Shortley");
    }
  }

  /** F(i x, y) = i F(x, y) = F(x, i y), where i takes (re, im) to (-im, re). */
  private void complexLinear() {
    int leftSize = map.inputs().get(claim.left()).dimension();
    for (int a = 0; a < leftSize; a++) {
      for (int b = 0; b < rightSize; b++) {
        for (int c = 0; c < tensor.size(); c++) {
          // The coefficient of x_a in F(i x, y) is that of x_(a^1), negated for imaginary parts.
          ExactNumber left = turned(entry(a ^ 1, b, c), a % 2 == 1);
          ExactNumber right = turned(entry(a, b ^ 1, c), b % 2 == 1);
          ExactNumber value = turned(entry(a, b, c ^ 1), c % 2 == 0);
          if (!left.equals(value) || !right.equals(value)) {
            throw failure("is not linear over the complex numbers");
          }
        }
      }
    }
  }

  private static ExactNumber turned(ExactNumber value, boolean negated) {
    return negated ? value.negate() : value;
  }

  private void complexPhase() {
    Claim.Spins spins = claim.twiceSpins();
    int a = 2 * spins.left();
    int b = spins.right() + spins.output() - spins.left();
    int c = 2 * spins.output();
    if (entry(a, b, c).signum() <= 0 || !entry(a, b, c + 1).isZero()) {
      throw failure("does not have the phase of Condon and Shortley");
    }
  }
}
