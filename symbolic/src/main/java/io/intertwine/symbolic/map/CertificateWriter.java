package io.intertwine.symbolic.map;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a certificate as JSON; representations are numbered as they first occur. */
final class CertificateWriter {
  private final Certificate certificate;
  private final Map<String, String> ids = new TreeMap<>();
  private final List<Json> representations = new ArrayList<>();

  CertificateWriter(Certificate certificate) {
    this.certificate = certificate;
  }

  Json json() {
    // The stages number the representations, which are written before them.
    Json stages = array(certificate.stages(), this::stage);
    return Json.object()
        .with("format", Certificate.FORMAT)
        .with("kernel", certificate.kernel())
        .with("kind", certificate.kind())
        .with("convention", Certificate.CONVENTION)
        .with("specFingerprint", certificate.specFingerprint())
        .with(
            "group",
            Json.object()
                .with("name", certificate.group().name())
                .with("lieGenerators", Json.texts(certificate.group().lieGenerators()))
                .with("discreteGenerators", Json.texts(certificate.group().discreteGenerators())))
        .with("parameters", certificate.parameters())
        .with("representations", new Json.Array(representations))
        .with(
            "arrays",
            Json.object()
                .with("inputs", array(certificate.inputs(), CertificateWriter::array))
                .with("outputs", array(certificate.outputs(), CertificateWriter::array)))
        .with("stages", stages)
        .with("operations", operations())
        .with("longestPath", longestPath())
        .with("sources", array(certificate.sources(), CertificateWriter::source))
        .with("tables", array(certificate.tables(), CertificateWriter::table));
  }

  private static <T> Json array(List<T> values, Function<T, Json> write) {
    return new Json.Array(values.stream().map(write).toList());
  }

  private Json operations() {
    Json.Fields orders = Json.object();
    for (Map.Entry<String, Certificate.Operations> order : certificate.operations().entrySet()) {
      orders =
          orders.with(
              order.getKey(),
              Json.object()
                  .with("dense", order.getValue().dense())
                  .with("sparse", order.getValue().sparse())
                  .with("optimised", order.getValue().optimised()));
    }
    return orders;
  }

  private Json longestPath() {
    Json.Fields paths = Json.object();
    for (Map.Entry<String, Integer> path : certificate.longestPath().entrySet()) {
      paths = paths.with(path.getKey(), path.getValue());
    }
    return paths;
  }

  private static Json array(Certificate.Array array) {
    return Json.object()
        .with("name", array.name())
        .with("irreps", array.irreps())
        .with("length", array.length());
  }

  private Json stage(Certificate.Stage stage) {
    return Json.object()
        .with(
            "loops",
            array(
                stage.loops(),
                l -> Json.object().with("index", l.index()).with("count", l.count())))
        .with("map", map(stage.map()))
        .with("inputs", array(stage.inputs(), CertificateWriter::input))
        .with("outputs", array(stage.outputs(), CertificateWriter::output));
  }

  private static Json input(Certificate.Input input) {
    return Json.object()
        .with("array", input.array())
        .with("base", input.base())
        .with("strides", Json.numbers(input.strides()));
  }

  private static Json output(Certificate.Output output) {
    return Json.object()
        .with("array", output.array())
        .with("base", output.base())
        .with("strides", Json.numbers(output.strides()))
        .with("length", output.length())
        .with("accumulate", new Json.Flag(output.accumulate()));
  }

  private static Json source(Certificate.Source source) {
    Json.Fields json =
        Json.object()
            .with("file", source.file())
            .with("sha256", source.sha256())
            .with("role", source.role());
    return source
        .variant()
        .map(
            v ->
                json.with("order", v.order())
                    .with("precision", v.precision())
                    .with("backend", v.backend()))
        .orElse(json);
  }

  private static Json table(Certificate.Table table) {
    Json.Fields exact = Json.object();
    for (Map.Entry<String, List<ExactNumber>> values : table.exact().entrySet()) {
      exact =
          exact.with(
              values.getKey(),
              Json.texts(values.getValue().stream().map(ExactNumber::toExactString).toList()));
    }
    Json.Fields segments = Json.object();
    for (Map.Entry<String, List<Integer>> ends : table.segments().entrySet()) {
      segments = segments.with(ends.getKey(), Json.numbers(ends.getValue()));
    }
    return Json.object()
        .with("file", table.file())
        .with("sha256", table.sha256())
        .with("exact", exact)
        .with("segments", segments);
  }

  private Json map(EquivariantMap map) {
    Json inputs = array(map.inputs(), this::input);
    Json output =
        isGroupLaw(map)
            ? Json.object().with("variety", map.output().name())
            : new Json.Text(id(map.output()));
    return Json.object()
        .with("name", map.name())
        .with("inputs", inputs)
        .with("symbols", array(map.symbols(), CertificateWriter::symbol))
        .with("output", output)
        .with("components", array(map.components(), CertificateWriter::polynomial))
        .with("claims", array(map.claims(), CertificateWriter::claim));
  }

  private static boolean isGroupLaw(EquivariantMap map) {
    return map.claims().stream().anyMatch(Claim.GroupLaw.class::isInstance);
  }

  private Json input(MapInput input) {
    if (input instanceof VectorInput vector) {
      return Json.object()
          .with("type", "vector")
          .with("name", input.name())
          .with("representation", id(vector.representation()));
    }
    if (input instanceof ScalarInput scalars) {
      return Json.object()
          .with("type", "scalar")
          .with("name", input.name())
          .with("count", scalars.count());
    }
    return Json.object()
        .with("type", "group")
        .with("name", input.name())
        .with("variety", ((GroupInput) input).variety().name());
  }

  private static Json symbol(InvariantSymbol symbol) {
    return Json.object()
        .with("name", symbol.name())
        .with("function", symbol.function().name())
        .with("argument", polynomial(symbol.argument()));
  }

  /** The id of a representation, which is written when it occurs first. */
  private String id(Representation representation) {
    List<Json> lie = new ArrayList<>();
    for (int k = 0; k < certificate.group().lieGenerators().size(); k++) {
      lie.add(matrix(representation.lie(k)));
    }
    List<Json> discrete = new ArrayList<>();
    for (int k = 0; k < certificate.group().discreteGenerators().size(); k++) {
      discrete.add(matrix(representation.discrete(k)));
    }
    Json.Fields content =
        Json.object()
            .with("irreps", representation.name())
            .with("dimension", representation.dimension())
            .with("lie", new Json.Array(lie))
            .with("discrete", new Json.Array(discrete));
    String key = content.line();
    String known = ids.get(key);
    if (known != null) {
      return known;
    }
    String id = "r" + representations.size();
    ids.put(key, id);
    List<Json.Field> members = new ArrayList<>(Json.object().with("id", id).members());
    members.addAll(content.members());
    representations.add(new Json.Fields(members));
    return id;
  }

  private static Json matrix(ExactMatrix matrix) {
    return array(
        matrix.entries(),
        e ->
            new Json.Array(
                List.of(
                    new Json.Whole(e.row()),
                    new Json.Whole(e.column()),
                    new Json.Text(e.value().toExactString()))));
  }

  private static Json polynomial(Polynomial polynomial) {
    return array(
        polynomial.terms(),
        t ->
            new Json.Array(
                List.of(new Json.Text(t.coefficient().toExactString()), monomial(t.monomial()))));
  }

  private static Json monomial(Monomial monomial) {
    List<Json> powers = new ArrayList<>();
    for (int k = 0; k < monomial.size(); k++) {
      powers.add(Json.numbers(List.of(monomial.variableAt(k), monomial.exponentAt(k))));
    }
    return new Json.Array(powers);
  }

  private static Json claim(Claim claim) {
    if (claim instanceof Claim.Coupling coupling) {
      return coupling(coupling);
    }
    if (claim instanceof Claim.Harmonic harmonic) {
      return Json.object()
          .with("claim", "harmonic")
          .with("l", harmonic.spin())
          .with("output", Json.numbers(List.of(harmonic.from(), harmonic.to())))
          .with("sumOfSquares", harmonic.sumOfSquares().toExactString());
    }
    if (claim instanceof Claim.Basis basis) {
      return Json.object().with("claim", "basis").with("dimension", basis.dimension());
    }
    if (claim instanceof Claim.LieAction action) {
      return Json.object()
          .with("claim", "lie")
          .with("inputs", Json.numbers(List.of(action.algebra(), action.vector())));
    }
    return Json.object().with("claim", claim instanceof Claim.Identity ? "identity" : "groupLaw");
  }

  private static Json coupling(Claim.Coupling claim) {
    Json.Fields json =
        Json.object()
            .with("claim", "coupling")
            .with("inputs", Json.numbers(List.of(claim.left(), claim.right())));
    if (claim.weight().isPresent()) {
      json = json.with("weight", claim.weight().getAsInt());
    }
    Claim.Spins spins = claim.twiceSpins();
    return json.with("output", Json.numbers(List.of(claim.from(), claim.to())))
        .with("spins", Json.numbers(List.of(spins.left(), spins.right(), spins.output())))
        .with("normSquared", claim.normSquared().toExactString())
        .with(
            "phase",
            Json.object()
                .with("output", claim.phase().output())
                .with("term", monomial(claim.phase().term()))
                .with("sign", claim.phase().sign()));
  }
}
