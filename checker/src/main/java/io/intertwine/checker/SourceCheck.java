package io.intertwine.checker;

import io.intertwine.checker.Certificate.Array;
import io.intertwine.checker.Certificate.Order;
import io.intertwine.checker.Certificate.Role;
import io.intertwine.checker.Certificate.Source;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the emitted sources of a kernel: each kernel class computes what the maps compute, or
 * their derivative; each bound class bounds its roundings; the facade says what the certificate
 * says.
 */
final class SourceCheck {
  private static final int SMALL = 50_000;

  private final Certificate certificate;
  private final InputFiles files;
  private final Composition composition;
  private final Graph graph = new Graph();
  private final RoundingCount counts = new RoundingCount(graph);
  private final Expectation expectation;
  private final Map<String, TableData> tables = new LinkedHashMap<>();

  private final Map<String, SourceFile> parsed = new LinkedHashMap<>();
  private final Map<String, byte[]> unparsed = new LinkedHashMap<>();

  /** The outputs of the kernel classes by order and by variant. */
  private final Map<Order, Map<String, List<Integer>>> outputs = new LinkedHashMap<>();

  SourceCheck(
      Certificate certificate,
      InputFiles files,
      Composition composition,
      List<Polynomial> forward) {
    this.certificate = certificate;
    this.files = files;
    this.composition = composition;
    this.expectation = new Expectation(certificate, composition, graph, forward);
  }

  List<String> run() {
    requireComplete();
    for (Certificate.Table table : certificate.tables()) {
      TableData data =
          new TableData(table, files.read(table.file(), table.sha256(), table.place()));
      if (tables.put(data.resource(), data) != null) {
        throw new Refusal("Two tables have the name " + Refusal.quote(data.resource()) + ".");
      }
    }
    readSources();
    // Forward classes first: the derivatives by group coordinates are those of their polynomials.
    for (Order order : Order.values()) {
      sources(Role.KERNEL, order).forEach(source -> kernel(source, order));
    }
    for (Order order : Order.values()) {
      sources(Role.BOUND, order).forEach(source -> bound(source, order));
    }
    tables.values().forEach(TableData::requireAllUsed);
    sources(Role.FACADE, null).forEach(this::facade);
    sources(Role.GROUP, null)
        .forEach(source -> new GroupFacadeCheck(certificate).check(parse(source), packageName()));
    int kernels = outputs.values().stream().mapToInt(Map::size).sum();
    return List.of(
        kernels
            + " kernel classes compute exactly that, or its exact derivative, each constant"
            + " correctly rounded, for every tile",
        outputs.size() + " bound classes are gamma_(n+1) M of those kernels",
        "the facade states the arrays, counts and fingerprint of this certificate");
  }

  private List<Source> sources(Role role, @Nullable Order order) {
    return certificate.sources().stream()
        .filter(source -> source.role() == role && source.order().orElse(null) == order)
        .toList();
  }

  /** One facade, and all classes that its precisions, backends and orders promise, each once. */
  private void requireComplete() {
    Set<Boolean> precisions = new TreeSet<>();
    Set<Boolean> backends = new TreeSet<>();
    Set<Order> orders = new TreeSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (Source source : certificate.sources()) {
      if (source.role() == Role.KERNEL) {
        precisions.add(source.isFloat());
        backends.add(source.isVector());
        orders.add(source.order().orElseThrow());
      } else if (source.role() == Role.BOUND && (source.isFloat() || source.isVector())) {
        throw new Refusal("The bound at " + source.place() + " is not DOUBLE and PLAIN.");
      }
      if (!names.add(className(source))) {
        throw new Refusal("The class " + className(source) + " is listed twice.");
      }
    }
    int groups = GroupFacadeCheck.isListedBy(certificate) ? 1 : 0;
    int right = 1 + groups + orders.size() + precisions.size() * backends.size() * orders.size();
    if (!orders.contains(Order.FORWARD)
        || names.size() != right
        || sources(Role.FACADE, null).size() != 1
        || sources(Role.GROUP, null).size() != groups
        || orders.stream().anyMatch(order -> sources(Role.BOUND, order).size() != 1)
        || !certificate.longestPath().keySet().equals(orders)
        || !certificate.operations().keySet().equals(orders)) {
      throw new Refusal(
          "The sources are not one facade, one bound per order, and a kernel class for each"
              + " precision, backend and order.");
    }
  }

  private String className(Source source) {
    String name = certificate.simpleName();
    return switch (source.role()) {
      case KERNEL ->
          name
              + (source.isFloat() ? "Float" : "Double")
              + (source.isVector() ? "Vector" : "Plain")
              + FacadeCheck.suffix(source.order().orElseThrow());
      case BOUND -> name + "Bound" + FacadeCheck.suffix(source.order().orElseThrow());
      case FACADE -> name;
      case GROUP -> GroupFacadeCheck.className(certificate);
    };
  }

  private String packageName() {
    int dot = certificate.kernel().lastIndexOf('.');
    return dot < 0 ? "" : certificate.kernel().substring(0, dot);
  }

  /** Reads all sources, and parses small ones together: that saves most of the parser's start. */
  private void readSources() {
    Map<String, byte[]> batch = new LinkedHashMap<>();
    for (Source source : certificate.sources()) {
      String name = fileName(source);
      byte[] bytes = files.read(source.file(), source.sha256(), source.place());
      if (bytes.length <= SMALL) {
        batch.put(name, bytes);
      } else {
        unparsed.put(name, bytes);
      }
    }
    parsed.putAll(SourceFile.parse(batch));
  }

  private SourceFile parse(Source source) {
    String name = fileName(source);
    SourceFile small = parsed.remove(name);
    if (small != null) {
      return small;
    }
    byte[] bytes = Objects.requireNonNull(unparsed.remove(name));
    return Objects.requireNonNull(SourceFile.parse(Map.of(name, bytes)).get(name));
  }

  private String fileName(Source source) {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1);
    if (!name.equals(className(source) + ".java")) {
      throw new Refusal(
          "The file "
              + Refusal.quote(source.file())
              + " should have the name "
              + className(source)
              + ".java.");
    }
    return name;
  }

  private KernelRun execute(SourceFile file, Source source, Order order) {
    file.requireKnownImports();
    String description =
        certificate.simpleName()
            + ".description(Order."
            + order
            + ", Precision."
            + (source.isFloat() ? "FLOAT" : "DOUBLE")
            + ", Backend."
            + (source.isVector() ? "VECTOR" : "PLAIN")
            + ")";
    return new KernelRun(
        file,
        file.onlyClass(packageName(), className(source)),
        new ClassModel.Target(source.isFloat(), source.isVector()),
        graph,
        this::table,
        lengths(FacadeCheck.inputs(certificate, order)),
        lengths(FacadeCheck.outputs(certificate, order)),
        description);
  }

  private @Nullable TableData table(String resource, String fingerprint) {
    TableData data = tables.get(resource);
    return data != null && data.fingerprint().equals(fingerprint) ? data : null;
  }

  static List<Integer> lengths(List<Array> arrays) {
    return arrays.stream().map(Array::length).toList();
  }

  private void kernel(Source source, Order order) {
    SourceFile file = parse(source);
    List<Integer> nodes = execute(file, source, order).outputs();
    String variant = source.isFloat() + "/" + source.isVector();
    Map<String, List<Integer>> ofOrder = outputs.computeIfAbsent(order, o -> new LinkedHashMap<>());
    ofOrder.put(variant, nodes);
    List<Integer> forward =
        Optional.ofNullable(outputs.get(Order.FORWARD))
            .map(variants -> variants.get(variant))
            .orElseThrow(() -> new Refusal(file.name() + " comes without its forward class."));
    expectation.check(file.name(), order, nodes, forward);
    BoundCheck.requirePath(file.name(), counts, nodes, certificate.longestPath(), order);
  }

  private void bound(Source source, Order order) {
    SourceFile file = parse(source);
    List<Integer> nodes = execute(file, source, order).outputs();
    int variables = lengths(FacadeCheck.inputs(certificate, order)).stream().mapToInt(i -> i).sum();
    BoundCheck check = new BoundCheck(graph, variables, composition.roots());
    Set<List<Integer>> different =
        new LinkedHashSet<>(outputs.getOrDefault(order, Map.of()).values());
    for (List<Integer> kernel : different) {
      check.check(
          file.name(), nodes, kernel, certificate.longestPath().getOrDefault(order, 0), order);
    }
  }

  private void facade(Source source) {
    Set<Order> orders = new TreeSet<>(outputs.keySet());
    boolean hasDouble =
        certificate.sources().stream().anyMatch(s -> s.role() == Role.KERNEL && !s.isFloat());
    boolean hasFloat =
        certificate.sources().stream().anyMatch(s -> s.role() == Role.KERNEL && s.isFloat());
    new FacadeCheck(certificate, orders, hasDouble, hasFloat).check(parse(source), packageName());
  }
}
