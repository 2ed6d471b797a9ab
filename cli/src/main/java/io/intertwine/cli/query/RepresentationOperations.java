package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.intertwine.symbolic.finite.FiniteGroups;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.intertwiner.Field;
import io.intertwine.symbolic.intertwiner.FieldIrrep;
import io.intertwine.symbolic.intertwiner.Intertwiners;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operations {@code intertwiners} and {@code tensor-product} for SU(2), SO(3) and O(3). */
public final class RepresentationOperations {
  /** The most entries of all matrices of one answer. */
  private static final long MAX_ENTRIES = 100_000;

  /** The largest doubled spin. */
  private static final int LARGEST = 2000;

  private RepresentationOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(
            "intertwiners",
            List.of("group", "from", "to", "field", "digits"),
            RepresentationOperations::intertwiners),
        Operation.of(
            "tensor-product",
            List.of("group", "left", "right", "field"),
            RepresentationOperations::tensorProduct));
  }

  private static void intertwiners(Query query, JsonGenerator out) throws IOException {
    Group group = group(query.text("group", "the name of a group"));
    Irreps from = irreps(query, "from", group);
    Irreps to = irreps(query, "to", group);
    Field field = query.choice("field", List.of("R", "C")).equals("R") ? Field.REAL : Field.COMPLEX;
    writeIntertwiners(out, new Intertwiners(from, to, field), query.digits());
  }

  /**
   * The group SU(2), SO(3) or O(3) of a name.
   *
   * @param name the name
   * @return the group
   * @throws IllegalArgumentException with one sentence if the name is another
   */
  public static Group group(String name) {
    boolean known = Groups.all().stream().anyMatch(g -> g.name().equals(name));
    if (!known && FiniteGroups.find(name).isPresent()) {
      throw new IllegalArgumentException(
          "the group "
              + name
              + " is finite, and finite groups have only irreps yet; supported here are "
              + Groups.all().stream().map(Group::name).collect(Collectors.joining(", ")));
    }
    return Groups.named(name);
  }

  /**
   * Writes the dimension, a basis and the generators of both sides into the open object.
   *
   * @param out where to
   * @param space the intertwiners
   * @param digits the significant digits of the decimals
   * @throws IOException if the generator cannot write
   * @throws IllegalArgumentException if the matrices have too many entries for one answer
   */
  public static void writeIntertwiners(JsonGenerator out, Intertwiners space, int digits)
      throws IOException {
    requireAnswerable(space);
    out.writeNumberField("dimension", space.dimension());
    out.writeStringField("field", space.field().letter());
    out.writeArrayFieldStart("basis");
    for (ExactMatrix map : space.basis()) {
      Values.writeMatrix(out, map, digits);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("generators");
    out.writeArrayFieldStart("names");
    for (String name : space.generatorNames()) {
      out.writeString(name);
    }
    out.writeEndArray();
    writeGenerators(out, "from", space.from(), space.field(), digits);
    writeGenerators(out, "to", space.to(), space.field(), digits);
    out.writeEndObject();
  }

  private static void writeGenerators(
      JsonGenerator out, String name, Irreps irreps, Field field, int digits) throws IOException {
    out.writeArrayFieldStart(name);
    for (ExactMatrix matrix : Intertwiners.generators(irreps, field)) {
      Values.writeMatrix(out, matrix, digits);
    }
    out.writeEndArray();
  }

  /**
   * Refuses a space whose matrices would not fit into one answer.
   *
   * @param space the intertwiners
   * @return the same
   * @throws IllegalArgumentException with one sentence if they would not
   */
  public static Intertwiners requireAnswerable(Intertwiners space) {
    double from = Intertwiners.dimension(space.from(), space.field());
    double to = Intertwiners.dimension(space.to(), space.field());
    double entries =
        space.dimension() * from * to + space.generatorNames().size() * (from * from + to * to);
    if (entries > MAX_ENTRIES) {
      throw new IllegalArgumentException(
          "the matrices of this answer would have more than "
              + MAX_ENTRIES
              + " entries; ask for smaller representations");
    }
    return space;
  }

  private static void tensorProduct(Query query, JsonGenerator out) throws IOException {
    Group group = group(query.text("group", "the name of a group"));
    Irreps left = sum(query, "left", group);
    Irreps right = sum(query, "right", group);
    Field field = query.choice("field", List.of("C", "R")).equals("R") ? Field.REAL : Field.COMPLEX;
    out.writeArrayFieldStart("terms");
    for (Map.Entry<Irrep, Long> term : product(left, right, field).entrySet()) {
      FieldIrrep irrep = new FieldIrrep(term.getKey(), field);
      out.writeStartObject();
      out.writeArrayFieldStart("weight");
      out.writeNumber(irrep.irrep().twiceSpin());
      out.writeEndArray();
      out.writeStringField("irrep", irrep.irrep().name());
      out.writeNumberField("multiplicity", term.getValue());
      out.writeNumberField("dimension", irrep.dimension());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * The multiplicities of a product: over C, each J between |j1-j2| and j1+j2 once. Over R the
   * complexification of a quaternionic irrep is twice the complex one, which gives the factor (1 or
   * 2) x (1 or 2) / (1 or 2).
   */
  private static Map<Irrep, Long> product(Irreps left, Irreps right, Field field) {
    Map<Irrep, Long> terms = new TreeMap<>(Comparator.naturalOrder());
    for (Irreps.Block l : left.blocks()) {
      for (Irreps.Block r : right.blocks()) {
        Irrep a = l.irrep();
        Irrep b = r.irrep();
        for (Irrep c : a.product(b)) {
          long factor = doubling(a, field) * doubling(b, field) / doubling(c, field);
          terms.merge(c, factor * l.multiplicity() * r.multiplicity(), Math::addExact);
        }
      }
    }
    return terms;
  }

  private static long doubling(Irrep irrep, Field field) {
    return new FieldIrrep(irrep, field).isQuaternionic() ? 2 : 1;
  }

  private static Irreps irreps(Query query, String field, Group group) {
    Irreps irreps =
        parse(field, group, query.text(field, "irreps such as \"" + example(group) + "\""));
    for (Irreps.Block block : irreps.blocks()) {
      requireSpin(field, block.irrep().twiceSpin());
    }
    return irreps;
  }

  /** Irreps as text, or one irrep by its Dynkin label, which is the doubled spin. */
  private static Irreps sum(Query query, String field, Group group) {
    JsonNode value =
        query.required(field, "irreps such as \"" + example(group) + "\" or a Dynkin label");
    if (!value.isArray()) {
      return irreps(query, field, group);
    }
    if (!group.discreteGenerators().isEmpty()) {
      throw new QueryException(
          "\""
              + field
              + "\" must be irreps such as \""
              + example(group)
              + "\", because a Dynkin label does not say the parity");
    }
    int label = query.integers(field, 1, 0, LARGEST)[0];
    if (label % 2 != 0 && !group.allowsHalfIntegerSpins()) {
      throw new QueryException(
          "the Dynkin label [" + label + "] does not integrate to " + group + "; use SU(2)");
    }
    return Irreps.of(group, List.of(new Irrep(group, label, 1)));
  }

  private static Irreps parse(String field, Group group, String text) {
    if (text.length() > 10_000) {
      throw new QueryException("\"" + field + "\" is longer than 10000 characters");
    }
    try {
      return Irreps.parse(group, text);
    } catch (IllegalArgumentException e) {
      throw new QueryException("\"" + field + "\": " + e.getMessage());
    }
  }

  private static void requireSpin(String field, int twice) {
    if (twice > LARGEST) {
      throw new QueryException("a spin in \"" + field + "\" is over the limit of " + LARGEST / 2);
    }
  }

  /** A sum of irreps, to show how they are written. */
  private static String example(Group group) {
    List<String> labels = group.irrepExamples();
    return "2x" + labels.get(labels.size() - 1) + "+" + labels.get(0);
  }
}
