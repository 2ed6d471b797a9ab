package io.intertwine.checker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table resource. Its format, all numbers big-endian: the ASCII bytes {@code ITWTABL1}; the
 * number of arrays (int); then per array the length of its name (short), the name in UTF-8, the
 * type (one byte, I, D or F), the length (int), and the elements (32 bits for I and F, 64 for D).
 * Its floating-point arrays have to be the exact numbers that the certificate lists, rounded, and
 * the ends of its segments those that the certificate lists.
 */
final class TableData {
  private static final String MAGIC = "ITWTABL1";

  /** An array of integers that knows which elements were used, and whether as ends of segments. */
  static final class Ints {
    private final int[] values;
    private final boolean[] used;
    private boolean ends;

    Ints(int[] values) {
      this.values = values;
      this.used = new boolean[values.length];
    }

    int get(int index) {
      if (index < 0 || index >= values.length) {
        throw new Refusal("a table is read at " + index + ", outside its array");
      }
      used[index] = true;
      return values[index];
    }

    /** Notes that the array holds the ends of segments. */
    void markEnds() {
      ends = true;
    }

    List<Integer> list() {
      return Arrays.stream(values).boxed().toList();
    }
  }

  private final Certificate.Table stated;
  private final String fingerprint;
  private final Map<String, Ints> ints = new LinkedHashMap<>();
  private final Set<String> doubles = new LinkedHashSet<>();
  private final Set<String> floats = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  TableData(Certificate.Table stated, byte[] bytes) {
    this.stated = stated;
    this.fingerprint = "sha256:" + InputFiles.sha256(bytes);
    try {
      read(ByteBuffer.wrap(bytes));
    } catch (BufferUnderflowException problem) {
      throw refuse("ends too early");
    }
    for (String name : stated.exact().keySet()) {
      if (!doubles.contains(name) && !floats.contains(name)) {
        throw refuse("has no array " + Refusal.quote(name));
      }
    }
    for (String name : stated.segments().keySet()) {
      if (!ints.containsKey(name)) {
        throw refuse("has no array " + Refusal.quote(name));
      }
    }
  }

  /** The file's name without folders, by which classes load it. */
  String resource() {
    return stated.file().substring(stated.file().lastIndexOf('/') + 1);
  }

  String fingerprint() {
    return fingerprint;
  }

  private Refusal refuse(String what) {
    return new Refusal("The table " + Refusal.quote(stated.file()) + " " + what + ".");
  }

  private void read(ByteBuffer in) {
    byte[] magic = new byte[MAGIC.length()];
    in.get(magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
      throw refuse("does not begin with " + MAGIC);
    }
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      byte[] key = new byte[in.getShort() & 0xffff];
      in.get(key);
      String name = new String(key, StandardCharsets.UTF_8);
      if (ints.containsKey(name) || doubles.contains(name) || floats.contains(name)) {
        throw refuse("has two arrays " + Refusal.quote(name));
      }
      array(name, in);
    }
    if (in.hasRemaining()) {
      throw refuse("has bytes after its last array");
    }
  }

  private void array(String name, ByteBuffer in) {
    char type = (char) in.get();
    int length = in.getInt();
    if (length < 0 || length > in.remaining() / (type == 'D' ? 8 : 4)) {
      throw refuse("ends too early");
    }
    if (type == 'I') {
      int[] values = new int[length];
      for (int i = 0; i < length; i++) {
        values[i] = in.getInt();
      }
      ints.put(name, new Ints(values));
    } else if (type == 'D' || type == 'F') {
      compare(name, type == 'F', length, in);
      (type == 'F' ? floats : doubles).add(name);
    } else {
      throw refuse("has an array of unknown type");
    }
  }

  private void compare(String name, boolean isFloat, int length, ByteBuffer in) {
    List<Surd> exact = stated.exact().get(name);
    if (exact == null || exact.size() != length) {
      throw refuse("has not the " + length + " exact numbers of " + Refusal.quote(name));
    }
    Map<Surd, Double> rounded = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      double found = isFloat ? in.getFloat() : in.getDouble();
      Surd number = exact.get(i);
      double right =
          rounded.computeIfAbsent(
              number, n -> isFloat ? (double) Rounding.toFloat(n) : Rounding.toDouble(n));
      if (Double.doubleToRawLongBits(found) != Double.doubleToRawLongBits(right)) {
        throw refuse("has another number than " + number + " rounded at " + name + "[" + i + "]");
      }
    }
  }

  Ints ints(String name) {
    Ints values = ints.get(name);
    if (values == null) {
      throw refuse("has no array " + Refusal.quote(name) + " of integers");
    }
    used.add(name);
    return values;
  }

  List<Surd> exact(String name, boolean isFloat) {
    if (!(isFloat ? floats : doubles).contains(name)) {
      throw refuse("has no array " + Refusal.quote(name) + " of that precision");
    }
    used.add(name);
    return stated.exact().getOrDefault(name, List.of());
  }

  /** Refuses an array or an index that no class uses: its content proves nothing. */
  void requireAllUsed() {
    for (Set<String> names : List.of(ints.keySet(), doubles, floats)) {
      for (String name : names) {
        if (!used.contains(name)) {
          throw refuse("has the array " + Refusal.quote(name) + " that no class uses");
        }
      }
    }
    ints.forEach(
        (name, array) -> {
          // Where a segment ends may not show in what is computed.
          List<Integer> segments = stated.segments().get(name);
          if (array.ends ? !array.list().equals(segments) : segments != null) {
            throw refuse("has not the segments " + Refusal.quote(name) + " of the certificate");
          }
          for (int i = 0; i < array.used.length; i++) {
            if (!array.used[i]) {
              throw refuse("has the number " + name + "[" + i + "] that no class uses");
            }
          }
        });
  }
}
