package io.intertwine.symbolic.finite;

import java.util.List;

/**
 * A finite group, or a family of them, that {@link FiniteGroups#named} knows.
 *
 * @param name how it is written; n stands for a positive number, p for a prime
 * @param generators the generators, in their order
 * @param irreps names of irreps, to show how they are written
 * @param description what it is, and its order
 */
public record FiniteFamily(String name, String generators, String irreps, String description) {
  private static final String COUNTED = "X1, X2, ...";

  private static final List<FiniteFamily> ALL =
      List.of(
          new FiniteFamily("C(n)", "r", "A, B, 1E1, 2E1, ...", "cyclic, order n"),
          new FiniteFamily(
              "D(n)", "r s", "A1, A2, B1, B2, E1, ...", "dihedral, of a regular n-gon, order 2n"),
          new FiniteFamily("S(n)", "(1,2) (1,...,n)", COUNTED, "symmetric, order n!"),
          new FiniteFamily("A(n)", "(1,2,3) and a long cycle", COUNTED, "alternating, order n!/2"),
          new FiniteFamily("Q(4n)", "a b", COUNTED, "generalised quaternion, also Q8, order 4n"),
          new FiniteFamily(
              "PSL(2,p)", "x+1 r^2*x -1/x", COUNTED, "2 x 2 matrices of determinant 1 up to sign"),
          new FiniteFamily(
              "M(11)", "(1,...,11) (3,7,11,8)(4,10,5,6)", COUNTED, "Mathieu's, order 7920"),
          new FiniteFamily("T", "C3 C2", "A, 1E, 2E, T", "rotations of the tetrahedron, order 12"),
          new FiniteFamily("O", "C3 C4", "A1, A2, E, T1, T2", "rotations of the cube, order 24"),
          new FiniteFamily(
              "I", "C3 C2 C5", "A, T1, T2, G, H", "rotations of the icosahedron, order 60"),
          new FiniteFamily(
              "T_d", "C3 S4", "A1, A2, E, T1, T2", "symmetries of the tetrahedron, order 24"),
          new FiniteFamily("T_h", "C3 C2 i", "Ag, Au, 1Eg, ...", "T with the inversion, order 24"),
          new FiniteFamily(
              "O_h", "C3 C4 i", "A1g, A1u, ..., T2u", "symmetries of the cube, order 48"),
          new FiniteFamily(
              "I_h", "C3 C2 C5 i", "Ag, Au, ..., Hu", "symmetries of the icosahedron, order 120"),
          new FiniteFamily(
              "2T", "i (1+i+j+k)/2", COUNTED, "unit quaternions above T, order 24; 2O and 2I too"),
          new FiniteFamily(
              "C_nv", "Cn sigma_v", "A1, A2, B1, B2, E1, ...", "symmetries of a pyramid, order 2n"),
          new FiniteFamily("C_nh", "Cn sigma_h", "Ag, Au, ... or A', A'', ...", "order 2n"),
          new FiniteFamily("S_2n", "S2n", "A, B, 1E, ... or Ag, Au, ...", "order 2n"),
          new FiniteFamily(
              "D_nh",
              "Cn C2' sigma_h",
              "A1g, A1u, ... or A1', A1'', ...",
              "symmetries of a prism, order 4n"),
          new FiniteFamily(
              "D_nd", "S2n C2'", "A1, ... or A1g, ...", "symmetries of an antiprism, order 4n"),
          new FiniteFamily("C_s", "sigma_h", "A', A''", "a reflection, order 2"),
          new FiniteFamily("C_i", "i", "Ag, Au", "the inversion, order 2"),
          new FiniteFamily("GxH", "those of G, then of H", COUNTED, "product of groups above"));

  /** All families, in the order in which they are shown. */
  public static List<FiniteFamily> all() {
    return ALL;
  }
}
