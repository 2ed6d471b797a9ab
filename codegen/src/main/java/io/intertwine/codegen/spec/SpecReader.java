package io.intertwine.codegen.spec;

import io.intertwine.codegen.file.FileProblem;
import io.intertwine.codegen.spec.YamlValue.Sequence;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads and validates a YAML spec. Every refusal is a {@link SpecException} whose message is one
 * sentence: file, line and field, what is wrong, and what would be right.
 */
public final class SpecReader {
  private static final List<String> TOP =
      List.of(
          "intertwine",
          "package",
          "group",
          "convention",
          "precision",
          "backends",
          "orders",
          "kernels");

  private SpecReader() {}

  /**
   * Reads a spec from a file.
   *
   * @param path a UTF-8 file of at most {@link SpecLimits#FILE_BYTES} bytes
   * @return the validated spec
   * @throws SpecException if the file cannot be read or the spec is wrong
   */
  public static Spec read(Path path) {
    return read(load(path), path.toString());
  }

  /**
   * Reads a spec from text.
   *
   * @param text the YAML
   * @param name the name that messages give the file
   * @return the validated spec
   * @throws SpecException if the spec is wrong
   */
  public static Spec read(String text, String name) {
    Fields fields =
        new Fields(name, "", YamlReader.read(text, name), "'intertwine: 1', 'group: O(3)', ...");
    fields.integerIs("intertwine", Spec.FORMAT);
    fields.allowOnly("a spec", TOP);
    String packageName = JavaNames.packageName(fields);
    Group group = fields.choice("group", names(Groups.all(), Group::name), null);
    fields.choice("convention", Map.of("intertwine", "intertwine"), "intertwine");
    List<Precision> precisions =
        fields.choices("precision", names(List.of(Precision.values()), Precision::label));
    List<Backend> backends =
        fields.choices("backends", names(List.of(Backend.values()), Backend::label));
    List<Order> orders = fields.choices("orders", names(List.of(Order.values()), Order::label));
    return new Spec(
        name,
        packageName,
        group.name(),
        "intertwine",
        precisions,
        backends,
        orders,
        kernels(name, group, fields));
  }

  private static List<KernelSpec> kernels(String file, Group group, Fields fields) {
    String example = "[{name: Harmonics, kind: spherical-harmonics, bandLimit: 4}]";
    YamlValue value = fields.required("kernels", example);
    if (!(value instanceof Sequence list)) {
      throw fields.at(
          "kernels", "this must be a list such as " + example + ", not " + value.describe());
    }
    if (list.items().isEmpty()) {
      throw fields.at("kernels", "the list is empty; ask for at least one kernel");
    }
    if (list.items().size() > SpecLimits.KERNELS) {
      throw fields.at(
          "kernels",
          list.items().size() + " kernels are more than the " + SpecLimits.KERNELS + " allowed");
    }
    List<KernelSpec> kernels = new ArrayList<>();
    JavaNames names = new JavaNames();
    for (int i = 0; i < list.items().size(); i++) {
      Fields kernel =
          new Fields(
              file,
              "kernels[" + i + "]",
              list.items().get(i),
              "{name: Harmonics, kind: spherical-harmonics, bandLimit: 4}");
      KernelSpec spec = KernelReader.read(group, names.className(kernel), kernel);
      JavaNames.requireNoClash(kernel, spec, kernels);
      kernels.add(spec);
    }
    return kernels;
  }

  private static String load(Path path) {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(path)) {
      bytes = stream.readNBytes(SpecLimits.FILE_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw refuse(path, "there is no such file; give the path of a YAML spec");
    } catch (AccessDeniedException e) {
      throw refuse(path, "this file may not be read; check its permissions");
    } catch (IOException e) {
      throw refuse(
          path,
          Files.isDirectory(path)
              ? "this is a directory; give the path of a YAML spec"
              : "this file cannot be read: " + FileProblem.reason(e));
    }
    if (bytes.length > SpecLimits.FILE_BYTES) {
      throw refuse(path, "the file is over " + SpecLimits.FILE_BYTES + " bytes; split the spec");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refuse(path, "the file is not UTF-8 text; save it as UTF-8");
    }
  }

  private static SpecException refuse(Path path, String sentence) {
    return new SpecException(path.toString(), 0, "", sentence);
  }

  static <T> Map<String, T> names(List<T> values, Function<T, String> name) {
    Map<String, T> result = new LinkedHashMap<>();
    values.forEach(value -> result.put(name.apply(value), value));
    return result;
  }

  static <E extends Enum<E>> Map<String, E> lowerNames(E[] values) {
    return names(Arrays.asList(values), value -> value.name().toLowerCase(java.util.Locale.ROOT));
  }
}
