package io.intertwine.examples;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.checker.Verdict;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.QuaternionChart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The main road on real input: the kernels of {@code so3.yaml} are derived, proved, compiled and
 * checked, and then look at the Stanford bunny.
 *
 * <p>The bunny's radial function r(n), seen from the centroid of its surface, is expanded in real
 * spherical harmonics up to l = 8. Its power spectrum and bispectrum are the same after any
 * rotation; 100 Haar-random ones show it, and that {@code c(R bunny) = D(R) c(bunny)}.
 */
public final class BunnyDemo {

  /** How far invariants may move under a rotation, in double precision. */
  public static final double TOLERANCE = 1e-12;

  private static final int BAND_LIMIT = 8;
  private static final int ROTATIONS = 100;
  private static final long SEED = 1994;
  private static final int PARTS = 2;

  /** So few that the arrays of a measurement stay in the cache. */
  private static final int SAMPLES = 64;

  private final PrintWriter screen;
  private final GeneratedKernels kernels;
  private final DoubleKernel harmonics;
  private final DoubleKernel product;

  private BunnyDemo(PrintWriter screen, GeneratedKernels kernels) {
    this.screen = screen;
    this.kernels = kernels;
    this.harmonics = kernels.forward("Harmonics8");
    this.product = kernels.forward("Product8");
  }

  /**
   * Runs the example.
   *
   * @param out the folder for the generated sources and certificates ({@code so3/}) and the picture
   *     ({@code bunny.png})
   * @param screen where the figures go
   * @return whether every certificate was accepted and every invariant stayed within {@link
   *     #TOLERANCE}
   * @throws IOException if the folder cannot be written
   */
  public static boolean run(Path out, PrintWriter screen) throws IOException {
    Spec spec = SpecReader.read(resourceText("so3.yaml"), "so3.yaml");
    say(screen, "Deriving, proving and compiling the kernels of so3.yaml ...");
    GeneratedKernels kernels = new GeneratedKernels(spec);
    Generator.write(kernels.generation(), spec, out.resolve("so3"))
        .lines()
        .forEach(line -> say(screen, "%s", line));
    boolean proved = checkCertificates(out.resolve("so3"), screen);
    BunnyDemo demo = new BunnyDemo(screen, kernels);
    return demo.look(out.resolve("bunny.png")) && proved;
  }

  private static boolean checkCertificates(Path folder, PrintWriter screen) throws IOException {
    long start = System.nanoTime();
    List<Path> certificates;
    try (Stream<Path> files = Files.walk(folder)) {
      certificates =
          files.filter(file -> file.toString().endsWith(".certificate.json")).sorted().toList();
    }
    for (Path certificate : certificates) {
      Verdict verdict = CertificateChecker.check(certificate);
      if (!verdict.accepted()) {
        say(screen, "Refused: %s: %s", certificate, verdict.refusal().orElseThrow());
        return false;
      }
    }
    say(
        screen,
        "Checked    %d certificates and their sources, by the independent checker, in %.1f s",
        certificates.size(),
        (System.nanoTime() - start) / 1e9);
    return true;
  }

  private boolean look(Path pictureFile) throws IOException {
    TriangleMesh bunny;
    try (BufferedReader reader = resource("bunny.obj")) {
      bunny = TriangleMesh.readObj(reader, "bunny.obj");
    }
    RadialMeasure measure = RadialMeasure.of(bunny, PARTS);
    double[] coefficients = coefficients(measure.points(), measure.weights());
    Invariants invariants = Invariants.of(product, coefficients, BAND_LIMIT);
    say(
        screen,
        "Bunny      %d vertices, %d triangles, seen from its centroid in %d directions",
        bunny.vertexCount(),
        bunny.triangles(),
        measure.weights().length);
    say(
        screen,
        "Power      %s",
        invariants.power().stream()
            .map(power -> String.format(Locale.ROOT, "%.4g", power))
            .collect(Collectors.joining("  ")));
    boolean invariant = rotate(measure, coefficients, invariants);
    double[] points = Arrays.copyOf(measure.points(), 3 * SAMPLES);
    speed("Harmonics8", new double[][] {points}, SAMPLES);
    double[] copies = copies(coefficients, SAMPLES);
    speed("Product8", new double[][] {copies, copies}, SAMPLES);
    draw(bunny, coefficients, invariants, pictureFile);
    return invariant;
  }

  /** c_lm = sum_i weight_i Y_lm(d_i). */
  private double[] coefficients(double[] points, double[] weights) {
    double[] values = harmonics.apply(new double[][] {points}, weights.length)[0];
    int size = (BAND_LIMIT + 1) * (BAND_LIMIT + 1);
    double[] coefficients = new double[size];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < size; k++) {
        coefficients[k] += weights[i] * values[i * size + k];
      }
    }
    return coefficients;
  }

  private boolean rotate(RadialMeasure measure, double[] coefficients, Invariants invariants) {
    GroupKernel<double[]> group = kernels.group("Rotations");
    DoubleKernel rotation = kernels.forward("Rotation8");
    double[] rotations = group.sample(new SplittableRandom(SEED), ROTATIONS);
    double scale = Math.sqrt(invariants.power().stream().mapToDouble(p -> p).sum());
    double power = 0;
    double bispectrum = 0;
    double equivariance = 0;
    for (int k = 0; k < ROTATIONS; k++) {
      double[] element = Arrays.copyOfRange(rotations, 4 * k, 4 * k + 4);
      double[] turned = coefficients(turn(group, element, measure.points()), measure.weights());
      Invariants after = Invariants.of(product, turned, BAND_LIMIT);
      power = Math.max(power, invariants.powerDeviation(after));
      bispectrum = Math.max(bispectrum, invariants.bispectrumDeviation(after));
      double[] factors = new double[6];
      QuaternionChart.eulerZyz(element, 0, factors, 0);
      double[] expected = rotation.apply(new double[][] {factors, coefficients}, 1)[0];
      for (int i = 0; i < turned.length; i++) {
        equivariance = Math.max(equivariance, Math.abs(turned[i] - expected[i]) / scale);
      }
    }
    say(
        screen,
        "Rotated    %d Haar-random rotations move the power by %.1e,\n"
            + "           the %d entries of the bispectrum by %.1e; c(R bunny) = D(R) c(bunny) to %.1e",
        ROTATIONS,
        power,
        invariants.bispectrum().size(),
        bispectrum,
        equivariance);
    return power <= TOLERANCE && bispectrum <= TOLERANCE && equivariance <= TOLERANCE;
  }

  /** Rotates points; the irrep l = 1 has the components (y, z, x). */
  private static double[] turn(GroupKernel<double[]> group, double[] element, double[] points) {
    double[] vectors = new double[points.length];
    for (int i = 0; i < points.length; i += 3) {
      vectors[i] = points[i + 1];
      vectors[i + 1] = points[i + 2];
      vectors[i + 2] = points[i];
    }
    double[] turned = group.act(0, copies(element, points.length / 3), vectors);
    for (int i = 0; i < points.length; i += 3) {
      vectors[i] = turned[i + 2];
      vectors[i + 1] = turned[i];
      vectors[i + 2] = turned[i + 1];
    }
    return vectors;
  }

  private static double[] copies(double[] block, int count) {
    double[] copies = new double[block.length * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(block, 0, copies, i * block.length, block.length);
    }
    return copies;
  }

  private void speed(String name, double[][] inputs, int samples) {
    KernelTiming generated = KernelTiming.of(kernels.forward(name), inputs, samples);
    KernelTiming reference = KernelTiming.of(kernels.reference(name), inputs, samples);
    say(
        screen,
        "Speed      %-10s %9.1f ns a sample (%s), %9.1f ns term by term: %.0f times as fast",
        name,
        generated.nanoseconds(),
        generated.backend(),
        reference.nanoseconds(),
        reference.nanoseconds() / generated.nanoseconds());
  }

  private void draw(TriangleMesh bunny, double[] coefficients, Invariants invariants, Path file)
      throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "bunny", ".png");
    ImageIO.write(
        BunnyPicture.draw(
            bunny.minus(bunny.centroid()),
            harmonics,
            coefficients,
            List.of(2, 4, BAND_LIMIT),
            invariants.power()),
        "png",
        temporary.toFile());
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    say(screen, "Picture    %s: the bunny, what l <= 2, 4 and 8 see of it, its power", file);
  }

  private static void say(PrintWriter screen, String format, Object... arguments) {
    screen.print(String.format(Locale.ROOT, format, arguments) + "\n");
    screen.flush();
  }

  private static String resourceText(String name) throws IOException {
    try (BufferedReader reader = resource(name)) {
      return reader.lines().collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static BufferedReader resource(String name) {
    InputStream stream = BunnyDemo.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the examples were packed without " + name);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
