package io.intertwine.codegen.emit;

import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import java.util.List;
import java.util.Locale;

/** Puts the Javadoc of generated classes together. */
final class HeaderText {

  private final StringBuilder text;

  HeaderText(String summary) {
    text = new StringBuilder(escaped(summary)).append('\n');
  }

  String text() {
    return text.toString().stripTrailing();
  }

  HeaderText paragraph(String words) {
    text.append("\n<p>").append(escaped(words)).append('\n');
    return this;
  }

  HeaderText formula(KernelPlan plan) {
    return block(plan.formula());
  }

  HeaderText arrays(KernelPlan plan) {
    paragraph(
        "Inputs: "
            + arrays(plan.inputs())
            + ".\nOutputs: "
            + arrays(plan.outputs())
            + "."
            + (plan.order() == Order.FORWARD
                ? ""
                : "\nAn array d_a is the cotangent or the gradient of a."));
    return this;
  }

  HeaderText cost(Metrics metrics) {
    OperationCounts counts = metrics.operations();
    long dense = counts.dense();
    long perMille = dense == 0 ? 1000 : (1000L * counts.sparse() + dense / 2) / dense;
    return paragraph(
        String.format(
            Locale.ROOT,
            "Operations per sample: dense %d, sparse %d (%d.%d %%), optimised %d; longest chain of"
                + " roundings: %d.",
            dense,
            counts.sparse(),
            perMille / 10,
            perMille % 10,
            counts.optimised(),
            metrics.longestPath()));
  }

  HeaderText provenance(Provenance provenance) {
    paragraph(
        "Convention: "
            + provenance.convention()
            + " (CONVENTIONS.md). Made by "
            + provenance.generator()
            + ", command generate, from the spec");
    return block(provenance.spec()).line(provenance.fingerprint());
  }

  private HeaderText line(String words) {
    text.append("\n<p>").append(words).append('\n');
    return this;
  }

  private HeaderText block(List<String> lines) {
    text.append("\n<pre>\n");
    lines.forEach(line -> text.append(escaped(line)).append('\n'));
    text.append("</pre>\n");
    return this;
  }

  private static String arrays(List<ArrayShape> shapes) {
    StringBuilder list = new StringBuilder();
    for (ArrayShape shape : shapes) {
      list.append(list.isEmpty() ? "" : ", ").append(shape.name());
      list.append('[').append(shape.length()).append(']');
      if (!shape.irreps().isEmpty()) {
        list.append(" (").append(shape.irreps()).append(')');
      }
    }
    return list.toString();
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }
}
