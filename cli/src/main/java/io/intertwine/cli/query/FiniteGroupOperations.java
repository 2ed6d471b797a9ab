package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.intertwine.symbolic.finite.CharacterTable;
import io.intertwine.symbolic.finite.ConjugacyClass;
import io.intertwine.symbolic.finite.FiniteGroup;
import io.intertwine.symbolic.finite.FiniteGroups;
import io.intertwine.symbolic.finite.FiniteIrrep;
import io.intertwine.symbolic.finite.FiniteIrreps;
import io.intertwine.symbolic.finite.NamedCharacter;
import io.intertwine.symbolic.finite.Permutation;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.intertwiner.Field;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operation {@code irreps} for finite groups. */
public final class FiniteGroupOperations {
  /** The most characters that the values of the irreps may take in one answer. */
  private static final long MAX_LENGTH = 160_000_000;

  /** What a value takes besides its decimals. */
  private static final int VALUE_LENGTH = 50;

  /** The most cosines, times the square of the digits: about two minutes. */
  private static final long MAX_WORK = 5_000_000_000L;

  /** The most entries of all matrices of one answer. */
  private static final long MAX_ENTRIES = 4_000_000;

  private static final String WANTED =
      "the name of a finite group such as \"O\", or {\"permutations\":[[2,3,1],[2,1,3]]}";

  private FiniteGroupOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(
            "irreps",
            List.of("group", "matrices", "field", "digits"),
            FiniteGroupOperations::irreps));
  }

  /** A group and the name by which its irreps are called, if it has one. */
  private record Named(FiniteGroup group, Optional<String> name) {}

  private static void irreps(Query query, JsonGenerator out) throws IOException {
    Field field = query.choice("field", List.of("C", "R")).equals("R") ? Field.REAL : Field.COMPLEX;
    boolean matrices = query.flag("matrices");
    int digits = query.digits();
    Named named = group(query.required("group", WANTED));
    CharacterTable table = CharacterTable.of(named.group);
    List<FiniteIrrep> irreps = List.of();
    if (matrices) {
      requireEntries(named.group, field);
      irreps = FiniteIrreps.of(table);
    }
    write(out, table, names(table, named.name), field, irreps, digits);
  }

  private static List<String> names(CharacterTable table, Optional<String> name) {
    return FiniteGroups.irrepNames(name.orElse(""), table);
  }

  private static Named group(JsonNode value) {
    if (value.isTextual()) {
      return named(value.textValue());
    }
    if (!value.isObject()) {
      throw new QueryException("\"group\" must be " + WANTED + ", not " + Query.describe(value));
    }
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.equals("file")) {
        throw new QueryException(
            "groups from files are not built yet; \"group\" must be " + WANTED);
      }
      if (!name.equals("permutations")) {
        throw new QueryException(
            "\"group\" has no field " + Query.quote(name) + "; it must be " + WANTED);
      }
    }
    if (!value.has("permutations")) {
      throw new QueryException("\"group\" must be " + WANTED + ", not an empty object");
    }
    return new Named(
        FiniteGroup.ofPermutations("G", permutations(value.get("permutations"))), Optional.empty());
  }

  private static Named named(String name) {
    for (Group group : Groups.all()) {
      if (group.name().equals(name)) {
        throw new QueryException(
            "the op irreps answers for finite groups, but "
                + name
                + " has infinitely many irreps: "
                + String.join(", ", group.irrepExamples())
                + " and so on");
      }
    }
    return new Named(FiniteGroups.named(name), Optional.of(name));
  }

  private static List<Permutation> permutations(JsonNode value) {
    String wanted = "a list of permutations such as [[2,3,1],[2,1,3]]";
    if (!value.isArray() || value.isEmpty()) {
      throw new QueryException(
          "\"permutations\" must be "
              + wanted
              + ", not "
              + (value.isArray() ? "an empty list" : Query.describe(value)));
    }
    List<Permutation> permutations = new ArrayList<>();
    for (int k = 0; k < value.size(); k++) {
      permutations.add(permutation("permutations[" + k + "]", value.get(k)));
      int degree = permutations.get(k).degree();
      if (degree != permutations.get(0).degree()) {
        throw new QueryException(
            "\"permutations["
                + k
                + "]\" has "
                + degree
                + " images, but \"permutations[0]\" has "
                + permutations.get(0).degree()
                + "; generators of one group move the same points");
      }
    }
    return permutations;
  }

  private static Permutation permutation(String field, JsonNode value) {
    if (!value.isArray() || value.isEmpty() || value.size() > FiniteGroup.LARGEST_DEGREE) {
      throw new QueryException(
          "\""
              + field
              + "\" must be a list of the images of 1 to "
              + (value.isArray() && !value.isEmpty()
                  ? "at most " + FiniteGroup.LARGEST_DEGREE
                  : "n")
              + " such as [2,3,1], not "
              + Query.describe(value));
    }
    List<Integer> images = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int k = 0; k < value.size(); k++) {
      int image = Query.integer(field + "[" + k + "]", value.get(k), 1, value.size());
      if (!seen.add(image)) {
        throw new QueryException(
            "\"" + field + "\" is no permutation: the image " + image + " occurs twice");
      }
      images.add(image);
    }
    return Permutation.ofImages(images);
  }

  /** The squares of the dimensions add up to the order; over R they can be up to four times it. */
  private static void requireEntries(FiniteGroup group, Field field) {
    long entries = (long) group.order() * group.generators().size();
    entries *= field == Field.REAL ? 4 : 1;
    if (entries > MAX_ENTRIES) {
      throw new QueryException(
          "the matrices of this answer would have more than "
              + MAX_ENTRIES
              + " entries; give fewer generators, or ask without matrices");
    }
  }

  /**
   * Writes order, classes and irreps of a group into the open object.
   *
   * @param out where to
   * @param table the character table
   * @param names the names of its rows
   * @param field over which the representations are irreducible
   * @param irreps the representations in the order of the rows, or none for characters alone
   * @param digits the significant digits of the decimals
   * @throws IOException if the generator cannot write
   * @throws IllegalArgumentException with one sentence if the answer would be too long
   */
  public static void write(
      JsonGenerator out,
      CharacterTable table,
      List<String> names,
      Field field,
      List<FiniteIrrep> irreps,
      int digits)
      throws IOException {
    boolean real = field == Field.REAL;
    List<NamedCharacter> characters =
        real ? NamedCharacter.real(table, names) : NamedCharacter.complex(table, names);
    Decimals decimals = Decimals.of(characters, digits);
    FiniteGroup group = table.group();
    out.writeNumberField("order", group.order());
    out.writeArrayFieldStart("generators");
    for (Permutation generator : group.generators()) {
      writeImages(out, generator);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("classes");
    for (ConjugacyClass c : group.classes()) {
      out.writeStartObject();
      out.writeNumberField("size", c.size());
      out.writeNumberField("order", c.order());
      out.writeFieldName("representative");
      writeImages(out, c.representative());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("field", field.letter());
    out.writeArrayFieldStart("irreps");
    for (NamedCharacter character : characters) {
      out.writeStartObject();
      out.writeStringField("name", character.name());
      out.writeNumberField("dimension", character.dimension());
      out.writeNumberField("frobeniusSchur", character.indicator());
      out.writeArrayFieldStart("character");
      for (Cyclotomic value : character.values()) {
        decimals.write(out, value);
      }
      out.writeEndArray();
      if (!irreps.isEmpty()) {
        writeMatrices(out, irreps.get(character.row()), real);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeImages(JsonGenerator out, Permutation permutation) throws IOException {
    out.writeStartArray();
    for (int image : permutation.images()) {
      out.writeNumber(image);
    }
    out.writeEndArray();
  }

  private static void writeMatrices(JsonGenerator out, FiniteIrrep irrep, boolean real)
      throws IOException {
    if (!real) {
      out.writeNumberField("conductor", irrep.conductor());
      out.writeNumberField("characterConductor", irrep.characterConductor());
    }
    out.writeArrayFieldStart("matrices");
    for (ExactMatrix matrix : real ? irrep.realMatrices() : irrep.matrices()) {
      writeMatrix(out, matrix);
    }
    out.writeEndArray();
    out.writeFieldName("form");
    writeMatrix(out, real ? irrep.realForm() : irrep.form());
    if (!real && irrep.structure().isPresent()) {
      out.writeFieldName("structure");
      writeMatrix(out, irrep.structure().get());
    }
  }

  private static void writeMatrix(JsonGenerator out, ExactMatrix matrix) throws IOException {
    out.writeStartArray();
    for (int r = 0; r < matrix.rows(); r++) {
      out.writeStartArray();
      for (int c = 0; c < matrix.columns(); c++) {
        out.writeString(Cyclotomic.of(matrix.get(r, c)).toGap());
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  /** The values of characters with their decimals, each computed once. */
  private record Decimals(int digits, Map<Cyclotomic, Value> known) {
    private record Value(String re, String im) {}

    static Decimals of(List<NamedCharacter> characters, int digits) {
      long values = 0;
      long terms = 0;
      Set<Cyclotomic> distinct = new HashSet<>();
      for (NamedCharacter character : characters) {
        for (Cyclotomic value : character.values()) {
          values++;
          terms += distinct.add(value) ? value.terms().size() : 0;
        }
      }
      if (values * (VALUE_LENGTH + 2L * digits) > MAX_LENGTH
          || terms * digits * digits > MAX_WORK) {
        throw new IllegalArgumentException(
            "the "
                + values
                + " values of the characters are too many for one answer with "
                + digits
                + " digits; ask for fewer digits");
      }
      return new Decimals(digits, new HashMap<>());
    }

    void write(JsonGenerator out, Cyclotomic value) throws IOException {
      Value decimals =
          known.computeIfAbsent(
              value,
              v -> new Value(v.realPart().toDecimal(digits), v.imaginaryPart().toDecimal(digits)));
      out.writeStartObject();
      out.writeStringField("value", value.toGap());
      out.writeStringField("re", decimals.re);
      out.writeStringField("im", decimals.im);
      out.writeEndObject();
    }
  }
}
