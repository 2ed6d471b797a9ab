package io.intertwine.checker;

import io.intertwine.checker.Certificate.Array;
import io.intertwine.checker.Certificate.Binding;
import io.intertwine.checker.Certificate.Counts;
import io.intertwine.checker.Certificate.Input;
import io.intertwine.checker.Certificate.InputType;
import io.intertwine.checker.Certificate.Kind;
import io.intertwine.checker.Certificate.Loop;
import io.intertwine.checker.Certificate.MapData;
import io.intertwine.checker.Certificate.Order;
import io.intertwine.checker.Certificate.Rep;
import io.intertwine.checker.Certificate.Role;
import io.intertwine.checker.Certificate.Source;
import io.intertwine.checker.Certificate.Stage;
import io.intertwine.checker.Certificate.Symbol;
import io.intertwine.checker.Certificate.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the JSON text of a certificate, strictly: unknown keys and values are refused. */
final class CertificateReader {
  private static final String FORMAT = "intertwine-certificate/1";
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
  private static final int NUMBER_LIMIT = Integer.MAX_VALUE;

  private final Map<String, Rep> representations = new LinkedHashMap<>();
  private final StructureGroup group;
  private final Json root;

  private static final List<String> INDICES = List.of("u", "v", "w");

  private CertificateReader(Json root) {
    this.root = root;
    root.keys(
        Set.of(
            "format",
            "kernel",
            "kind",
            "convention",
            "specFingerprint",
            "group",
            "parameters",
            "representations",
            "arrays",
            "stages",
            "operations",
            "longestPath",
            "sources",
            "tables"));
    require(root.get("format"), FORMAT);
    require(root.get("convention"), "intertwine");
    Json named = root.get("group").keys(Set.of("name", "lieGenerators", "discreteGenerators"));
    this.group = StructureGroup.named(named.get("name").text());
    require(named.get("lieGenerators"), StructureGroup.LIE_GENERATORS);
    require(named.get("discreteGenerators"), group.discreteGenerators());
  }

  static Certificate read(byte[] text) {
    return new CertificateReader(Json.read(text)).certificate();
  }

  private Certificate certificate() {
    for (Json rep : root.get("representations").list()) {
      Rep read = representation(rep);
      if (representations.put(read.id(), read) != null) {
        throw rep.refuse("the id " + Refusal.quote(read.id()) + " is used twice.");
      }
    }
    Json arrays = root.get("arrays").keys(Set.of("inputs", "outputs"));
    List<Array> inputs = arrays.get("inputs").list().stream().map(this::array).toList();
    List<Array> outputs = arrays.get("outputs").list().stream().map(this::array).toList();
    List<Stage> stages = new ArrayList<>();
    for (Json stage : root.get("stages").list()) {
      stages.add(stage(stage, inputs, outputs));
    }
    String kernel = root.get("kernel").text();
    if (!kernel.matches("(?:" + NAME + "\\.)*" + NAME)) {
      throw root.get("kernel").refuse("here should be the name of a Java class.");
    }
    Map<Order, Counts> operations = new EnumMap<>(Order.class);
    byOrder(root.get("operations")).forEach((order, json) -> operations.put(order, counts(json)));
    Map<Order, Integer> longestPath = new EnumMap<>(Order.class);
    byOrder(root.get("longestPath"))
        .forEach((order, json) -> longestPath.put(order, json.integer(0, NUMBER_LIMIT)));
    return new Certificate(
        kernel,
        kind(root.get("kind")),
        root.get("specFingerprint").text(),
        group,
        root.get("parameters"),
        representations,
        inputs,
        outputs,
        stages,
        operations,
        longestPath,
        root.get("sources").list().stream().map(CertificateReader::source).toList(),
        root.get("tables").list().stream().map(CertificateReader::table).toList());
  }

  private static void require(Json json, String text) {
    if (!json.text().equals(text)) {
      throw json.refuse(
          "here should be " + Refusal.quote(text) + ", not " + Refusal.quote(json.text()) + ".");
    }
  }

  private static void require(Json json, List<String> texts) {
    List<Json> found = json.list(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      require(found.get(i), texts.get(i));
    }
  }

  private static Kind kind(Json json) {
    for (Kind kind : Kind.values()) {
      if (kind.text().equals(json.text())) {
        return kind;
      }
    }
    throw json.refuse("the kind " + Refusal.quote(json.text()) + " is not known.");
  }

  private static Map<Order, Json> byOrder(Json json) {
    json.keys(Set.of("FORWARD", "VJP", "SECOND_VJP"));
    Map<Order, Json> values = new EnumMap<>(Order.class);
    for (Order order : Order.values()) {
      if (json.has(order.name())) {
        values.put(order, json.get(order.name()));
      }
    }
    return values;
  }

  private static Counts counts(Json json) {
    json.keys(Set.of("dense", "sparse", "optimised"));
    return new Counts(
        json.get("dense").integer(0, NUMBER_LIMIT),
        json.get("sparse").integer(0, NUMBER_LIMIT),
        json.get("optimised").integer(0, NUMBER_LIMIT));
  }

  private Rep representation(Json json) {
    json.keys(Set.of("id", "irreps", "dimension", "lie", "discrete"));
    int size = json.get("dimension").integer(1, Limits.LENGTH);
    Irreps irreps = irreps(json.get("irreps"));
    if (irreps.dimension() != size) {
      throw json.refuse(
          "the dimension of "
              + irreps.text()
              + " is "
              + irreps.dimension()
              + ", not "
              + size
              + ".");
    }
    List<Matrix> lie = new ArrayList<>();
    for (Json matrix : json.get("lie").list(3)) {
      lie.add(matrix.matrix(size));
    }
    List<Matrix> discrete = new ArrayList<>();
    for (Json matrix : json.get("discrete").list(group.discreteGenerators().size())) {
      discrete.add(matrix.matrix(size));
    }
    return new Rep(json.get("id").text(), irreps, lie, discrete, json.place());
  }

  private Irreps irreps(Json json) {
    try {
      return Irreps.parse(group, json.text());
    } catch (Refusal problem) {
      throw json.refuse(problem.sentence());
    }
  }

  private Array array(Json json) {
    json.keys(Set.of("name", "irreps", "length"));
    int length = json.get("length").integer(0, Limits.LENGTH);
    Json text = json.get("irreps");
    Optional<Irreps> irreps = Optional.empty();
    if (!text.text().isEmpty()) {
      irreps = Optional.of(irreps(text));
      if (irreps.get().dimension() != length) {
        throw json.refuse(
            "the length of "
                + text.text()
                + " is "
                + irreps.get().dimension()
                + ", not "
                + length
                + ".");
      }
    }
    return new Array(json.get("name").text(), irreps, length);
  }

  private Stage stage(Json json, List<Array> inputs, List<Array> outputs) {
    json.keys(Set.of("loops", "map", "inputs", "outputs"));
    List<Loop> loops = new ArrayList<>();
    for (Json loop : json.get("loops").list()) {
      loop.keys(Set.of("index", "count"));
      String index = loop.get("index").text();
      String outer = loops.isEmpty() ? "" : loops.get(loops.size() - 1).index();
      if (!INDICES.contains(index) || index.compareTo(outer) <= 0) {
        throw loop.refuse("the indices of loops are of " + INDICES + ", in that order.");
      }
      loops.add(new Loop(index, loop.get("count").integer(2, Limits.LENGTH)));
    }
    MapData map = map(json.get("map"));
    List<Binding> ins = new ArrayList<>();
    List<Json> found = json.get("inputs").list(map.inputs().size());
    for (int i = 0; i < found.size(); i++) {
      Json input = found.get(i).keys(Set.of("array", "base", "strides"));
      ins.add(binding(input, loops, inputs, map.inputs().get(i).length(), false));
    }
    List<Binding> outs = new ArrayList<>();
    int covered = 0;
    for (Json output : json.get("outputs").list()) {
      output.keys(Set.of("array", "base", "strides", "length", "accumulate"));
      int length = output.get("length").integer(1, map.components().size() - covered);
      outs.add(binding(output, loops, outputs, length, output.get("accumulate").bool()));
      covered += length;
    }
    if (covered != map.components().size()) {
      throw json.refuse("the outputs do not take all components of the map.");
    }
    return new Stage(loops, map, ins, outs, json.place());
  }

  private static Binding binding(
      Json json, List<Loop> loops, List<Array> arrays, int length, boolean accumulate) {
    int array = json.get("array").integer(0, arrays.size() - 1L);
    int base = json.get("base").integer(0, Limits.LENGTH);
    List<Integer> strides = new ArrayList<>();
    long last = base + (long) length;
    List<Json> found = json.get("strides").list(loops.size());
    for (int i = 0; i < loops.size(); i++) {
      int stride = found.get(i).integer(0, Limits.LENGTH);
      strides.add(stride);
      last += (long) stride * (loops.get(i).count() - 1);
    }
    if (last > arrays.get(array).length()) {
      throw json.refuse("this block reaches beyond the end of its array.");
    }
    return new Binding(array, base, length, strides, accumulate, json.place());
  }

  private MapData map(Json json) {
    json.keys(Set.of("name", "inputs", "symbols", "output", "components", "claims"));
    List<Input> inputs = new ArrayList<>();
    int offset = 0;
    for (Json input : json.get("inputs").list()) {
      Input read = input(input, offset);
      inputs.add(read);
      offset += read.length();
      if (offset > Limits.LENGTH) {
        throw json.refuse("the map has too many variables.");
      }
    }
    List<Symbol> symbols = new ArrayList<>();
    for (Json symbol : json.get("symbols").list()) {
      symbols.add(symbol(symbol, offset));
    }
    Json output = json.get("output");
    Optional<Rep> rep = Optional.empty();
    Optional<Variety> value = Optional.empty();
    int size;
    if (output.node().isObject()) {
      value = Optional.of(variety(output.keys(Set.of("variety")).get("variety")));
      size = value.get().dimension();
    } else {
      rep = Optional.of(representationOf(output));
      size = rep.get().irreps().dimension();
    }
    List<Polynomial> components = new ArrayList<>();
    for (Json component : json.get("components").list(size)) {
      components.add(component.polynomial(offset + symbols.size()));
    }
    return new MapData(
        json.get("name").text(),
        inputs,
        symbols,
        rep,
        value,
        components,
        json.get("claims").list(),
        json.place());
  }

  private Input input(Json json, int offset) {
    json.keys(Set.of("type", "name", "representation", "count", "variety", "action"));
    String name = json.get("name").text();
    String type = json.get("type").text();
    switch (type) {
      case "vector" -> {
        json.keys(Set.of("type", "name", "representation"));
        Rep rep = representationOf(json.get("representation"));
        int size = rep.irreps().dimension();
        return new Input(name, InputType.VECTOR, offset, size, Optional.of(rep), Optional.empty());
      }
      case "scalar" -> {
        json.keys(Set.of("type", "name", "count"));
        int count = json.get("count").integer(1, Limits.LENGTH);
        return new Input(name, InputType.SCALAR, offset, count, Optional.empty(), Optional.empty());
      }
      case "group" -> {
        json.keys(Set.of("type", "name", "variety", "action"));
        if (json.has("action")
            && !List.of("LEFT", "RIGHT", "FIXED").contains(json.get("action").text())) {
          throw json.get("action").refuse("here should be LEFT, RIGHT or FIXED.");
        }
        Variety variety = variety(json.get("variety"));
        int size = variety.dimension();
        return new Input(
            name, InputType.GROUP, offset, size, Optional.empty(), Optional.of(variety));
      }
      default -> throw json.refuse("the type " + Refusal.quote(type) + " is not known.");
    }
  }

  private Rep representationOf(Json json) {
    Rep rep = representations.get(json.text());
    if (rep == null) {
      throw json.refuse("no representation has the id " + Refusal.quote(json.text()) + ".");
    }
    return rep;
  }

  private Variety variety(Json json) {
    for (Variety variety : Variety.values()) {
      if (variety.text().equals(json.text())) {
        if (!variety.belongsTo(group)) {
          throw json.refuse(
              variety.text() + " does not have the elements of " + group.text() + ".");
        }
        return variety;
      }
    }
    throw json.refuse("the variety " + Refusal.quote(json.text()) + " is not known.");
  }

  private static Symbol symbol(Json json, int variables) {
    json.keys(Set.of("name", "function", "argument"));
    String text = json.get("function").text();
    for (Roots.Function function : Roots.Function.values()) {
      if (function.name().equals(text)) {
        Polynomial argument = json.get("argument").polynomial(variables);
        return new Symbol(json.get("name").text(), function, argument, json.place());
      }
    }
    throw json.refuse("the function " + Refusal.quote(text) + " is none that this checker knows.");
  }

  private static Source source(Json json) {
    json.keys(Set.of("file", "sha256", "role", "order", "precision", "backend"));
    Role role = oneOf(json.get("role"), Role.values(), true);
    Optional<Order> order = Optional.empty();
    boolean isFloat = false;
    boolean isVector = false;
    if (role == Role.KERNEL || role == Role.BOUND) {
      order = Optional.of(oneOf(json.get("order"), Order.values(), false));
      isFloat = flag(json.get("precision"), "DOUBLE", "FLOAT");
      isVector = flag(json.get("backend"), "PLAIN", "VECTOR");
    } else {
      json.keys(Set.of("file", "sha256", "role"));
    }
    return new Source(
        json.get("file").text(),
        json.get("sha256").text(),
        role,
        order,
        isFloat,
        isVector,
        json.place());
  }

  private static <E extends Enum<E>> E oneOf(Json json, E[] values, boolean lowerCase) {
    for (E value : values) {
      String text = lowerCase ? value.name().toLowerCase(Locale.ROOT) : value.name();
      if (text.equals(json.text())) {
        return value;
      }
    }
    throw json.refuse(Refusal.quote(json.text()) + " is not known here.");
  }

  private static boolean flag(Json json, String no, String yes) {
    if (!json.text().equals(no) && !json.text().equals(yes)) {
      throw json.refuse("here should be " + no + " or " + yes + ".");
    }
    return json.text().equals(yes);
  }

  private static Table table(Json json) {
    json.keys(Set.of("file", "sha256", "exact", "segments"));
    return new Table(
        json.get("file").text(),
        json.get("sha256").text(),
        lists(json.get("exact"), Json::exact),
        lists(json.get("segments"), end -> end.integer(0, Integer.MAX_VALUE)),
        json.place());
  }

  /** An object of lists. */
  private static <T> Map<String, List<T>> lists(Json json, Function<Json, T> element) {
    if (!json.node().isObject()) {
      throw json.refuse("here should be an object.");
    }
    Map<String, List<T>> lists = new LinkedHashMap<>();
    for (Iterator<String> names = json.node().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      lists.put(name, json.get(name).list().stream().map(element).toList());
    }
    return lists;
  }
}
