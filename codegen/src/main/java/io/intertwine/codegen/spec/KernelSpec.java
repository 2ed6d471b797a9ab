package io.intertwine.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One kernel that a spec asks for; one record per kind. Irreps are canonical text of the spec's
 * group, e.g. {@code 16x0e+8x1o}.
 */
public sealed interface KernelSpec {
  /**
   * The kernel's name, which is the name of its facade class.
   *
   * @return a simple Java class name
   */
  String name();

  /**
   * Where the kernel begins in its file.
   *
   * @return the line, from 1
   */
  int line();

  /**
   * The kind as a spec writes it.
   *
   * @return e.g. {@code tensor-product}
   */
  String kind();

  /**
   * The fields of this kind with every default filled in, in the kind's fixed order, each as {@code
   * field: value}; part of {@link Spec#canonicalText()}.
   *
   * @return the fields, without name and kind
   */
  List<String> canonicalFields();

  /**
   * Real spherical harmonics of all degrees {@code 0..bandLimit}.
   *
   * @param name the class name
   * @param line the line in the file
   * @param bandLimit the highest degree
   * @param normalization the norm of the harmonics
   * @param domain surface (of the normalised vector) or solid (homogeneous polynomials)
   */
  record SphericalHarmonics(
      String name, int line, int bandLimit, HarmonicNormalization normalization, Domain domain)
      implements KernelSpec {
    /** The norm of the harmonics. */
    public enum HarmonicNormalization {
      /** Orthonormal on the unit sphere. */
      INTEGRAL,
      /** Sum over m of the squares is 2l+1 on the unit sphere. */
      COMPONENT,
      /** Sum over m of the squares is 1 on the unit sphere. */
      NORM
    }

    /** Where the harmonics are evaluated. */
    public enum Domain {
      /** On the unit sphere: the input vector is normalised first. */
      SURFACE,
      /** On the whole space, as homogeneous polynomials. */
      SOLID
    }

    @Override
    public String kind() {
      return "spherical-harmonics";
    }

    @Override
    public List<String> canonicalFields() {
      return List.of(
          "bandLimit: " + bandLimit,
          "normalization: " + text(normalization),
          "domain: " + text(domain));
    }
  }

  /**
   * The Clebsch-Gordan product of two features.
   *
   * @param name the class name
   * @param line the line in the file
   * @param mode how channels are paired
   * @param left irreps of the left input
   * @param right irreps of the right input
   * @param output {@code full}, {@code uuu}, {@code uvu}: the irreps to keep, each once, all when
   *     empty; {@code uvw}: the output irreps with their multiplicities
   * @param normalization the norm of each path
   * @param shape straight-line code, a table, or the generator's choice
   * @param weights whether each path and channel has a weight; always true for {@code uvu} and
   *     {@code uvw}, always false for {@code full}
   */
  record TensorProduct(
      String name,
      int line,
      Mode mode,
      String left,
      String right,
      Optional<String> output,
      PathNormalization normalization,
      Shape shape,
      boolean weights)
      implements KernelSpec {
    /** How the channels u of the left and v of the right input are paired. */
    public enum Mode {
      /** Every u with every v, an output copy of its own for each pair; no weights. */
      FULL,
      /** Channel-wise: u with u. */
      UUU,
      /** Every u with every v, weighted, summed over v. */
      UVU,
      /** Every u with every v, weighted, summed over both, into each output channel w. */
      UVW
    }

    /** The norm of each path. */
    public enum PathNormalization {
      /**
       * Each path is an isometry: the sum over a, b of C_abc C_abc' is delta_cc', so the square of
       * the Frobenius norm is 2 l3 + 1.
       */
      ISOMETRY,
      /**
       * The isometry divided by the square root of the fan-in, the number of weighted terms that
       * are summed into one output component (1 in {@code full} and {@code uuu}, the right
       * multiplicity in {@code uvu}, the sum over the output's paths of left times right
       * multiplicity in {@code uvw}): independent inputs and weights of unit variance give outputs
       * of unit variance. The same as e3nn's "component" with "element" path normalisation.
       */
      COMPONENT
    }

    /** The shape of the generated code. */
    public enum Shape {
      /** The generator chooses by size. */
      AUTO,
      /** Straight-line code, split into small methods. */
      UNROLLED,
      /** A loop over a table of coefficients. */
      TABLE
    }

    @Override
    public String kind() {
      return "tensor-product";
    }

    @Override
    public List<String> canonicalFields() {
      List<String> fields = new ArrayList<>();
      fields.add("mode: " + text(mode));
      fields.add("left: " + left);
      fields.add("right: " + right);
      output.ifPresent(irreps -> fields.add("output: " + irreps));
      fields.add("normalization: " + text(normalization));
      fields.add("shape: " + text(shape));
      fields.add("weights: " + weights);
      return List.copyOf(fields);
    }
  }

  /**
   * Application of D(R) to a feature, R given by Euler angles ZYZ.
   *
   * @param name the class name
   * @param line the line in the file
   * @param irreps the irreps of the feature
   */
  record WignerRotation(String name, int line, String irreps) implements KernelSpec {
    @Override
    public String kind() {
      return "wigner-rotation";
    }

    @Override
    public List<String> canonicalFields() {
      return List.of("irreps: " + irreps);
    }
  }

  /**
   * The general equivariant linear map, with weights.
   *
   * @param name the class name
   * @param line the line in the file
   * @param from the input irreps
   * @param to the output irreps
   */
  record Linear(String name, int line, String from, String to) implements KernelSpec {
    @Override
    public String kind() {
      return "linear";
    }

    @Override
    public List<String> canonicalFields() {
      return List.of("from: " + from, "to: " + to);
    }
  }

  /**
   * The group itself at run time: elements, product, inverse, Haar sampler, action.
   *
   * @param name the class name
   * @param line the line in the file
   * @param representations the representations whose action is generated: sums of irreps, or {@code
   *     cartesian}, the points (x, y, z) of SO(3) and O(3)
   */
  record GroupKernel(String name, int line, List<String> representations) implements KernelSpec {
    /** Keeps an immutable copy. */
    public GroupKernel {
      representations = List.copyOf(representations);
    }

    @Override
    public String kind() {
      return "group";
    }

    @Override
    public List<String> canonicalFields() {
      return List.of("representations: [" + String.join(", ", representations) + "]");
    }
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
