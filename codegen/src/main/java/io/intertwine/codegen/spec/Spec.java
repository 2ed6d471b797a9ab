package io.intertwine.codegen.spec;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A validated spec: which kernels are to be generated, for which group, in which variants.
 *
 * @param file the spec's name as the user gave it, for messages; no part of the canonical text
 * @param packageName the Java package of the generated classes
 * @param group the structure group, e.g. {@code O(3)}
 * @param convention the basis convention of the kernels
 * @param precisions the precisions, each once, in the order of {@link Precision}
 * @param backends the backends, each once, in the order of {@link Backend}
 * @param orders the derivative orders, each once, in the order of {@link Order}
 * @param kernels the kernels in the order of the file
 */
public record Spec(
    String file,
    String packageName,
    String group,
    String convention,
    List<Precision> precisions,
    List<Backend> backends,
    List<Order> orders,
    List<KernelSpec> kernels) {
  /** The version of the spec format, the value of the field {@code intertwine}. */
  public static final int FORMAT = 1;

  /** Keeps immutable copies. */
  public Spec {
    precisions = List.copyOf(precisions);
    backends = List.copyOf(backends);
    orders = List.copyOf(orders);
    kernels = List.copyOf(kernels);
  }

  /**
   * The one text of this spec, independent of formatting, comments, field order, spelling of irreps
   * and of which defaults were written out. It is itself a spec, and reading it gives the same text
   * again.
   *
   * @return YAML with {@code \n} line ends
   */
  public String canonicalText() {
    StringBuilder text = new StringBuilder();
    text.append("intertwine: ").append(FORMAT).append('\n');
    text.append("package: ").append(packageName).append('\n');
    text.append("group: ").append(group).append('\n');
    text.append("convention: ").append(convention).append('\n');
    text.append("precision: ").append(list(precisions, Precision::label));
    text.append("backends: ").append(list(backends, Backend::label));
    text.append("orders: ").append(list(orders, Order::label));
    text.append("kernels:\n");
    for (KernelSpec kernel : kernels) {
      text.append("  - name: ").append(kernel.name()).append('\n');
      text.append("    kind: ").append(kernel.kind()).append('\n');
      for (String field : kernel.canonicalFields()) {
        text.append("    ").append(field).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The fingerprint that generated sources and certificates carry.
   *
   * @return {@code sha256:} and the hexadecimal SHA-256 of {@link #canonicalText()} in UTF-8
   */
  public String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(canonicalText().getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static <T> String list(List<T> values, java.util.function.Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", ", "[", "]\n"));
  }
}
