package io.intertwine.cli.report;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.wigner.Normalization;
import io.intertwine.symbolic.wigner.SolidHarmonics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page of pictures for a list of groups: self-contained HTML, no script, no link to anywhere. */
public final class ReportPage {
  private static final int HARMONICS = 3;
  private static final int SPARSITY = 6;

  private final String version;
  private final StringBuilder html = new StringBuilder();

  private ReportPage(String version) {
    this.version = version;
  }

  /**
   * The page.
   *
   * @param groups SU(2), SO(3) or O(3), each once
   * @param version the version of this program, for the foot of the page
   * @return HTML
   * @throws IOException if the style sheet of this program cannot be read
   */
  public static String of(List<Group> groups, String version) throws IOException {
    return new ReportPage(version).write(groups);
  }

  private String write(List<Group> groups) throws IOException {
    String title = groups.stream().map(Group::name).collect(Collectors.joining(", "));
    html.append(head(title));
    html.append("<header><h1>").append(Svg.escape(title)).append("</h1>\n<p>Irreps, rotations and");
    html.append(
        " couplings as Intertwine derives them: every number behind these pictures is exact.");
    html.append(" <span class=\"key positive\"></span> positive");
    html.append(" <span class=\"key negative\"></span> negative</p></header>\n");
    HarmonicPicture harmonics = null;
    for (Group group : groups) {
      html.append("<section>\n<h2>").append(Svg.escape(group.name())).append("</h2>\n");
      facts(group);
      if (!group.isRealified()) {
        harmonics = harmonics == null ? new HarmonicPicture(HARMONICS) : harmonics;
        harmonics(group, harmonics);
      }
      rotations(group);
      couplings(group);
      if (!group.isRealified()) {
        sparsity();
      }
      html.append("</section>\n");
    }
    html.append("<footer>intertwine ").append(Svg.escape(version)).append(", convention ");
    html.append("intertwine: component m = -l..l, polar axis z, l = 1 is (y, z, x).</footer>\n");
    return html.append("</body>\n</html>\n").toString();
  }

  /** The page up to the body. */
  static String head(String title) throws IOException {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Svg.escape(title)
        + " - Intertwine</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n";
  }

  private static String style() throws IOException {
    try (InputStream stream = ReportPage.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IOException("report.css is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void facts(Group group) {
    boolean parity = !group.discreteGenerators().isEmpty();
    html.append("<p>Generators ").append(String.join(", ", group.lieGenerators()));
    html.append(" with [Jx, Jy] = i Jz and its cyclic images");
    html.append(parity ? ", and the inversion P, which commutes with them" : "").append(". ");
    html.append(
        group.allowsHalfIntegerSpins()
            ? "An irrep for each spin j = 0, 1/2, 1, ..., of complex dimension 2j+1; half-integer"
                + " spins are quaternionic."
            : parity
                ? "Two irreps for each l = 0, 1, 2, ..., even (e) and odd (o) under P, of real"
                    + " dimension 2l+1."
                : "One irrep for each l = 0, 1, 2, ..., of real dimension 2l+1.");
    html.append("</p>\n");
  }

  private void harmonics(Group group, HarmonicPicture pictures) {
    html.append("<h3>Real spherical harmonics</h3>\n<p>The surface at distance |Y(v)| in");
    html.append(" direction v. Below it the solid harmonic, of norm 1 on the sphere per degree.");
    html.append("</p>\n");
    for (int l = 0; l <= pictures.bandLimit(); l++) {
      html.append("<div class=\"row pyramid\">\n");
      for (int m = -l; m <= l; m++) {
        String label = natural(group, l) + ", m = " + m;
        html.append("<figure>").append(pictures.draw(l, m)).append("<figcaption>irrep ");
        html.append(Svg.escape(label)).append("<br><span class=\"formula\">");
        html.append(formula(l, m)).append("</span></figcaption></figure>\n");
      }
      html.append("</div>\n");
    }
  }

  /** The exact polynomial with the signs that people write. */
  private static String formula(int l, int m) {
    String text =
        SolidHarmonics.polynomial(l, m, Normalization.NORM)
            .toString(v -> String.valueOf("xyz".charAt(v)));
    return Svg.escape(text)
        .replace(" + -", " - ")
        .replaceAll("Sqrt\\[([0-9]+)\\]", "&radic;$1")
        .replaceAll("\\b1\\*", "")
        .replaceAll("\\^([0-9]+)", "<sup>$1</sup>")
        .replace("*", "&#8202;")
        .replace("-", "&minus;");
  }

  private void rotations(Group group) {
    html.append("<h3>Rotation about y</h3>\n<p>The elements d<sub>m'm</sub>(&beta;) for &beta;");
    html.append(" from 0 to &pi;; rows m', columns m.</p>\n<div class=\"row\">\n");
    int step = group.allowsHalfIntegerSpins() ? 1 : 2;
    for (int twoJ = step; twoJ <= 4; twoJ += step) {
      html.append("<figure>").append(RotationPicture.draw(twoJ)).append("<figcaption>spin ");
      html.append(DoubledSpin.text(twoJ)).append("</figcaption></figure>\n");
    }
    html.append("</div>\n");
  }

  private void couplings(Group group) {
    html.append(
        "<h3>Products</h3>\n<p>The product of two irreps decomposes by an orthogonal matrix");
    html.append(": rows are pairs of components, columns the components of the irreps above them.");
    html.append(" Point at a square for its exact value.</p>\n<div class=\"row\">\n");
    int step = group.allowsHalfIntegerSpins() ? 1 : 2;
    int most = group.allowsHalfIntegerSpins() ? 3 : 6;
    for (int twoA = step; twoA <= most; twoA += step) {
      for (int twoB = step; twoB <= twoA; twoB += step) {
        Irrep left = ofSpin(group, twoA);
        Irrep right = ofSpin(group, twoB);
        html.append("<figure>").append(new CouplingPicture(left, right).draw());
        html.append("<figcaption>").append(left).append(" &times; ").append(right);
        html.append("</figcaption></figure>\n");
      }
    }
    html.append("</div>\n");
  }

  private void sparsity() {
    html.append("<h3>Sparsity of the full product</h3>\n<p>All triples l1, l2, l3 &le; L that");
    html.append(" couple, one channel.</p>\n<table><thead><tr><th>L</th><th>paths</th>");
    html.append("<th>dense entries</th><th>nonzeros</th><th>share</th></tr></thead><tbody>\n");
    for (int limit = 1; limit <= SPARSITY; limit++) {
      long paths = 0;
      long dense = 0;
      long nonzeros = 0;
      for (int a = 0; a <= limit; a++) {
        for (int b = 0; b <= limit; b++) {
          for (int c = Math.abs(a - b); c <= Math.min(a + b, limit); c++) {
            paths++;
            dense += (2L * a + 1) * (2L * b + 1) * (2L * c + 1);
            nonzeros += RealClebschGordan.of(a, b, c).entries().size();
          }
        }
      }
      html.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%d</td><td>%d</td><td>%,d</td><td>%,d</td><td>%.1f %%</td></tr>\n",
              limit,
              paths,
              dense,
              nonzeros,
              100.0 * nonzeros / dense));
    }
    html.append("</tbody></table>\n");
  }

  private static Irrep ofSpin(Group group, int twoJ) {
    return group.discreteGenerators().isEmpty()
        ? new Irrep(group, twoJ, 1)
        : natural(group, twoJ / 2);
  }

  /** The irrep of the harmonics of degree l: for O(3) with parity (-1)^l. */
  private static Irrep natural(Group group, int l) {
    boolean parity = group.equals(Groups.O3);
    return Irrep.of(group, l, parity && l % 2 != 0 ? -1 : 1);
  }
}
