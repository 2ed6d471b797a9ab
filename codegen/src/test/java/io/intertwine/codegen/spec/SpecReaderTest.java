package io.intertwine.codegen.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final String HEAD =
      "intertwine: 1\npackage: org.example.kernels\ngroup: O(3)\nkernels:\n";

  private static final String ALL_KINDS =
      """
      # a comment
      intertwine: 1
      package: org.example.kernels
      group: O(3)
      precision: [float, double]
      orders: [forward, vjp]
      kernels:
        - {name: Harmonics, kind: spherical-harmonics, bandLimit: 4}
        - {name: Product, kind: tensor-product, mode: full, left: 0e+1o+2e, right: 0e + 1o, output: 0e+1o}
        - {name: Mixed, kind: tensor-product, mode: uvw, left: 4x1o, right: 8x1o, output: 2x0e+3x1e, shape: table}
        - {name: Rotation, kind: wigner-rotation, irreps: 16x0e+8x1o}
        - {name: Mix, kind: linear, from: 16x0e+8x1o, to: 8x0e+8x1o}
        - name: Orthogonal3
          kind: group
          representations: [1o, cartesian, 2x0e+1o+2e]
      """;

  @Test
  void readsEveryKindWithItsDefaults() {
    Spec spec = SpecReader.read(ALL_KINDS, "spec.yaml");
    assertEquals("O(3)", spec.group());
    assertEquals(List.of(Precision.DOUBLE, Precision.FLOAT), spec.precisions());
    assertEquals(List.of(Backend.PLAIN, Backend.VECTOR), spec.backends());
    assertEquals(List.of(Order.FORWARD, Order.VJP), spec.orders());
    assertEquals(
        List.of(
            new KernelSpec.SphericalHarmonics(
                "Harmonics",
                8,
                4,
                KernelSpec.SphericalHarmonics.HarmonicNormalization.INTEGRAL,
                KernelSpec.SphericalHarmonics.Domain.SURFACE),
            new KernelSpec.TensorProduct(
                "Product",
                9,
                KernelSpec.TensorProduct.Mode.FULL,
                "0e+1o+2e",
                "0e+1o",
                Optional.of("0e+1o"),
                KernelSpec.TensorProduct.PathNormalization.ISOMETRY,
                KernelSpec.TensorProduct.Shape.AUTO,
                false),
            new KernelSpec.TensorProduct(
                "Mixed",
                10,
                KernelSpec.TensorProduct.Mode.UVW,
                "4x1o",
                "8x1o",
                Optional.of("2x0e+3x1e"),
                KernelSpec.TensorProduct.PathNormalization.ISOMETRY,
                KernelSpec.TensorProduct.Shape.TABLE,
                true),
            new KernelSpec.WignerRotation("Rotation", 11, "16x0e+8x1o"),
            new KernelSpec.Linear("Mix", 12, "16x0e+8x1o", "8x0e+8x1o"),
            new KernelSpec.GroupKernel(
                "Orthogonal3", 13, List.of("1o", "cartesian", "2x0e+1o+2e"))),
        spec.kernels());
  }

  @Test
  void canonicalTextIsASpecWithTheSameCanonicalText() {
    Spec spec = SpecReader.read(ALL_KINDS, "spec.yaml");
    Spec again = SpecReader.read(spec.canonicalText(), "elsewhere.yaml");
    assertEquals(spec.canonicalText(), again.canonicalText());
    assertEquals(spec.fingerprint(), again.fingerprint());
    assertTrue(spec.fingerprint().matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void theFingerprintSeesMeaningAndNotFormatting() {
    String plain = HEAD + "  - {name: A, kind: linear, from: 2x1o, to: 1o}\n";
    String written =
        """
        kernels:
        - to: '1x1o'
          from: 2x1o
          kind: linear
          name: A
        group: "O(3)"
        package: org.example.kernels
        convention: intertwine
        orders: [second, vjp, forward]
        intertwine: 1
        """;
    String other = HEAD + "  - {name: A, kind: linear, from: 3x1o, to: 1o}\n";
    assertEquals(
        SpecReader.read(plain, "a").fingerprint(), SpecReader.read(written, "b").fingerprint());
    assertNotEquals(
        SpecReader.read(plain, "a").fingerprint(), SpecReader.read(other, "a").fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {name: A, kind: wigner-rotation, irreps: 1x} ~ s.yaml:5: kernels[0].irreps: The irrep "1x" of O(3) needs the parity letter e or o, as in 1o or 2e
          {name: A, kind: wigner-rotation, irreps: 1q} ~ s.yaml:5: kernels[0].irreps: The irrep "1q" of O(3) needs the parity letter e or o, as in 1o or 2e
          {name: A, kind: wigner-rotation, irreps: 2x1} ~ s.yaml:5: kernels[0].irreps: The irrep "1" of O(3) needs the parity letter e or o, as in 1o or 2e
          {name: A, kind: wigner-rotation, irreps: -1o} ~ s.yaml:5: kernels[0].irreps: The irrep "-1o" of O(3) has a negative spin; spins begin at 0
          {name: A, kind: wigner-rotation, irreps: 0x1o} ~ s.yaml:5: kernels[0].irreps: The multiplicity of the irrep 1o must be at least 1, but is 0
          {name: A, kind: wigner-rotation, irreps: 1/2o} ~ s.yaml:5: kernels[0].irreps: Spin 1/2 is a representation of SU(2) but not of O(3), whose spins are integers
          {name: A, kind: wigner-rotation, irreps: 99999999x1o} ~ s.yaml:5: kernels[0].irreps: the multiplicity in 99999999x1o is over the limit of 65536
          {name: A, kind: wigner-rotation, irreps: 33o} ~ s.yaml:5: kernels[0].irreps: the spin of 33o is over the limit of 32
          {name: A, kind: wigner-rotation, irreps: 1o+} ~ s.yaml:5: kernels[0].irreps: The irreps "1o+" have "" where a term like 8x1o should be
          {name: A, kind: wigner-rotation} ~ s.yaml:5: kernels[0].irreps: this field is missing; write 'irreps: 16x0e+8x1o'
          {name: A, kind: wigner-rotation, irrep: 1o} ~ s.yaml:5: kernels[0].irrep: the kind wigner-rotation has no such field; it has name, kind, irreps (did you mean irreps?)
          {name: A, kind: wigner-rotatoin, irreps: 1o} ~ s.yaml:5: kernels[0].kind: 'wigner-rotatoin' is unknown here; it must be one of spherical-harmonics, tensor-product, wigner-rotation, linear, group (did you mean wigner-rotation?)
          {name: A, kind: spherical-harmonics, bandLimit: -1} ~ s.yaml:5: kernels[0].bandLimit: this must be between 0 and 32, not -1
          {name: A, kind: spherical-harmonics, bandLimit: 99} ~ s.yaml:5: kernels[0].bandLimit: this must be between 0 and 32, not 99
          {name: A, kind: spherical-harmonics, bandLimit: four} ~ s.yaml:5: kernels[0].bandLimit: this must be a whole number such as 4, not 'four'
          {name: A, kind: spherical-harmonics, bandLimit: 4.0} ~ s.yaml:5: kernels[0].bandLimit: this must be a whole number such as 4, not '4.0'
          {name: A, kind: spherical-harmonics, bandLimit: [4]} ~ s.yaml:5: kernels[0].bandLimit: this must be a whole number such as 4, not a list
          {name: A, kind: spherical-harmonics, bandLimit: } ~ s.yaml:5: kernels[0].bandLimit: this must be a whole number such as 4, not nothing
          {name: A, kind: tensor-product, mode: full, left: 1o, right: 1o, output: 1o} ~ s.yaml:5: kernels[0].output: 1o is in no product of an irrep of left with one of right (selection rule: |l1-l2| <= l3 <= l1+l2 and the parities multiply); leave it out
          {name: A, kind: tensor-product, mode: full, left: 1o, right: 1o, output: 3e} ~ s.yaml:5: kernels[0].output: 3e is in no product of an irrep of left with one of right (selection rule: |l1-l2| <= l3 <= l1+l2 and the parities multiply); leave it out
          {name: A, kind: tensor-product, mode: full, left: 1o, right: 1o, output: 2x2e} ~ s.yaml:5: kernels[0].output: in mode full the output lists the irreps to keep, without multiplicities; write 2e
          {name: A, kind: tensor-product, mode: uvw, left: 1o, right: 1o} ~ s.yaml:5: kernels[0].output: this field is missing; write 'output: 16x0e+8x1o'
          {name: A, kind: tensor-product, mode: uuu, left: 4x1o, right: 3x1o} ~ s.yaml:5: kernels[0].right: mode uuu pairs channel u with channel u, so every multiplicity must be the same, but 3x1o stands against 4x1o
          {name: A, kind: tensor-product, mode: full, left: 1o, right: 1o, weights: true} ~ s.yaml:5: kernels[0].weights: mode full has no weights; leave the field out or use uuu, uvu or uvw
          {name: A, kind: tensor-product, mode: uvu, left: 1o, right: 1o, weights: no} ~ s.yaml:5: kernels[0].weights: this must be true or false, not 'no'
          {name: A, kind: tensor-product, mode: uvu, left: 1o, right: 1o, weights: false} ~ s.yaml:5: kernels[0].weights: mode uvu always has weights; leave the field out or use full
          {name: A, kind: tensor-product, mode: full, left: 7o, right: 1o, shape: unrolled} ~ s.yaml:5: kernels[0].left: the spin of 7o is over the limit of 6 of the unrolled shape; use shape: table or auto
          {name: A, kind: tensor-product, mode: full, left: 9999x1o, right: 9999x1o} ~ s.yaml:5: kernels[0].output: the output would have 899820009 reals per sample, over the limit of 1048576; name fewer output irreps or smaller multiplicities
          {name: A, kind: linear, from: 1o, to: 1e} ~ s.yaml:5: kernels[0].to: 1e is not among the irreps of from, so by Schur's lemma every linear map into it is zero; leave it out or add it to from
          {name: a-b, kind: linear, from: 1o, to: 1o} ~ s.yaml:5: kernels[0].name: 'a-b' is not a class name; write one that begins with a capital, such as Harmonics
          {name: Math, kind: linear, from: 1o, to: 1o} ~ s.yaml:5: kernels[0].name: 'Math' is a name that the generated sources use themselves; choose another
          {name: A, kind: linear, kind: linear, from: 1o} ~ s.yaml:5: kind: this field is already given on line 5; write it once
          {name: A, kind: &k linear, from: 1o, to: 1o} ~ s.yaml:5: anchors (&name) are not allowed in a spec; write the value out
          {name: A, kind: !!str linear, from: 1o, to: 1o} ~ s.yaml:5: tags (tag:yaml.org,2002:str) are not allowed in a spec; leave it out
          {name: A, kind: *k, from: 1o, to: 1o} ~ s.yaml:5: aliases (*name) are not allowed in a spec; write the value out
          just text ~ s.yaml:5: kernels[0]: this must be a map of fields, such as {name: Harmonics, kind: spherical-harmonics, bandLimit: 4}, not 'just text'
          """)
  void aWrongKernelIsOneSentenceWithFileLineAndField(String kernel, String message) {
    assertEquals(message, refusal(HEAD + "  - " + kernel + "\n"));
  }

  @Test
  void aWrongHeadIsOneSentenceWithFileLineAndField() {
    String kernel = "kernels: [{name: A, kind: linear, from: 1o, to: 1o}]\n";
    assertEquals(
        "s.yaml:3: group: 'O(4)' is unknown here; it must be one of O(3), SO(3), SU(2) (did you"
            + " mean O(3)?)",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(4)\n" + kernel));
    assertEquals(
        "s.yaml:1: intertwine: format '2' is unknown; this version reads intertwine: 1",
        refusal("intertwine: 2\npackage: a.b\ngroup: O(3)\n" + kernel));
    assertEquals(
        "s.yaml:2: package: 'a.class' is not a Java package name; write one such as"
            + " org.example.kernels",
        refusal("intertwine: 1\npackage: a.class\ngroup: O(3)\n" + kernel));
    assertEquals(
        "s.yaml:4: precision[1]: 'half' is unknown here; it must be one of double, float",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(3)\nprecision: [float, half]\n" + kernel));
    assertEquals(
        "s.yaml:4: orders[1]: 'vjp' is already in the list; write it once",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(3)\norders: [vjp, vjp]\n" + kernel));
    assertEquals(
        "s.yaml:4: kernel: a spec has no such field; it has intertwine, package, group, convention,"
            + " precision, backends, orders, kernels (did you mean kernels?)",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(3)\nkernel: []\n"));
    assertEquals(
        "s.yaml:4: kernels: the list is empty; ask for at least one kernel",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(3)\nkernels: []\n"));
    assertEquals(
        "s.yaml:1: the file is empty; a spec begins with 'intertwine: 1'", refusal("# nothing\n"));
  }

  @Test
  void generatedClassesOfTwoKernelsNeverClash() {
    String first = HEAD + "  - {name: Mix, kind: linear, from: 1o, to: 1o}\n";
    assertEquals(
        "s.yaml:6: kernels[1].name: the name Mix is already used in this spec; choose another",
        refusal(first + "  - {name: Mix, kind: linear, from: 1o, to: 1o}\n"));
    assertEquals(
        "s.yaml:6: kernels[1].name: the names Mix and MIX differ in case only; choose another",
        refusal(first + "  - {name: MIX, kind: linear, from: 1o, to: 1o}\n"));
    assertEquals(
        "s.yaml:6: kernels[1].name: MixFloatVectorVjp is also the name of a class generated for"
            + " Mix; choose another",
        refusal(first + "  - {name: MixFloatVectorVjp, kind: linear, from: 1o, to: 1o}\n"));
    assertEquals(
        "s.yaml:6: kernels[1].name: MixAct0 is also the name of a class generated for Mix; choose"
            + " another",
        refusal(
            HEAD
                + "  - {name: MixAct0, kind: linear, from: 1o, to: 1o}\n"
                + "  - {name: Mix, kind: group}\n"));
    // The laws are those of kind group only.
    SpecReader.read(first + "  - {name: MixProduct, kind: linear, from: 1o, to: 1o}\n", "s.yaml");
  }

  @Test
  void brokenYamlNamesTheLineWhereItBreaks() {
    assertEquals(
        "s.yaml:5: this is not YAML: expected ',' or '}', but got <stream end> (column 1)",
        refusal("intertwine: 1\npackage: a.b\ngroup: O(3)\nkernels: [{name: A\n"));
    assertEquals(
        "s.yaml:2: the character U+0007 is not text; a spec is plain UTF-8",
        refusal("intertwine: 1\npackage: a\u0007b\n"));
    String deep = HEAD + "  - " + "[".repeat(100_000) + "\n";
    assertTrue(refusal(deep).startsWith("s.yaml:5: "), refusal(deep));
    assertEquals(
        "s.yaml:2: a second YAML document begins here; a spec is one document",
        refusal("intertwine: 1\n---\nintertwine: 1\n"));
  }

  @Test
  void anUnreadableFileIsOneSentence(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.yaml");
    assertEquals(
        missing + ": there is no such file; give the path of a YAML spec", refusal(missing));
    assertEquals(folder + ": this is a directory; give the path of a YAML spec", refusal(folder));
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, new byte[] {'a', (byte) 0xE9, '\n'});
    assertEquals(latin + ": the file is not UTF-8 text; save it as UTF-8", refusal(latin));
    Path huge = folder.resolve("huge.yaml");
    Files.writeString(huge, "#".repeat(SpecLimits.FILE_BYTES + 1));
    assertEquals(huge + ": the file is over 1048576 bytes; split the spec", refusal(huge));
  }

  @Test
  void halfIntegerSpinsBelongToSu2() {
    String head = "intertwine: 1\npackage: a.b\ngroup: SU(2)\nkernels:\n";
    Spec spec =
        SpecReader.read(
            head + "  - {name: A, kind: wigner-rotation, irreps: 2x1/2 + 1}\n", "s.yaml");
    assertEquals("2x1/2+1", ((KernelSpec.WignerRotation) spec.kernels().get(0)).irreps());
    assertEquals(
        "s.yaml:5: kernels[0].irreps: The irrep \"2/2\" of SU(2) is not in lowest terms; write 1",
        refusal(head + "  - {name: A, kind: wigner-rotation, irreps: 2/2}\n"));
    assertEquals(
        "s.yaml:5: kernels[0].kind: spherical harmonics are functions for SO(3) and O(3), not SU(2);"
            + " use group: SO(3)",
        refusal(head + "  - {name: A, kind: spherical-harmonics, bandLimit: 2}\n"));
  }

  private static String refusal(String text) {
    SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(text, "s.yaml"));
    return String.valueOf(e.getMessage());
  }

  private static String refusal(Path path) {
    SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(path));
    return String.valueOf(e.getMessage());
  }
}
