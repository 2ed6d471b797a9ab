package io.intertwine.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Named arrays of a kernel, kept in a binary resource beside its class: an array initialiser would
 * cost about eight bytecodes an element.
 *
 * <p>The format, all numbers big-endian: the eight ASCII bytes {@code ITWTABL1}; the number of
 * arrays (int); then per array, in the order in which they were put, the length of its name (short)
 * and the name in UTF-8, one ASCII byte {@code I}, {@code D} or {@code F} for its type, its length
 * (int), and its elements (32 bits for I and F, 64 bits for D). The fingerprint of a table is the
 * SHA-256 of all of that. A class names the fingerprint of the table that it was generated with, so
 * that a stale resource is refused.
 */
public final class KernelTable {

  private static final byte[] MAGIC = "ITWTABL1".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final Map<String, Object> arrays;

  private KernelTable(String name, Map<String, Object> arrays) {
    this.name = name;
    this.arrays = arrays;
  }

  /**
   * Loads the table that stands beside a class.
   *
   * @param owner the class whose package holds the resource
   * @param resource the resource's simple name
   * @param fingerprint {@code sha256:} and 64 hexadecimal digits
   * @return the table
   * @throws KernelTableException if the resource is missing, unreadable, or has another fingerprint
   */
  public static KernelTable load(Class<?> owner, String resource, String fingerprint) {
    byte[] bytes;
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new KernelTableException(
            "The table "
                + resource
                + " of "
                + owner.getName()
                + " is missing from the class path; put the generated resources beside the"
                + " generated classes.");
      }
      bytes = stream.readAllBytes();
    } catch (IOException e) {
      throw new KernelTableException(
          "The table " + resource + " of " + owner.getName() + " cannot be read.", e);
    }
    String found = fingerprint(bytes);
    if (!found.equals(fingerprint)) {
      throw new KernelTableException(
          "The table "
              + resource
              + " has the fingerprint "
              + found
              + " but "
              + owner.getName()
              + " was generated with "
              + fingerprint
              + "; generate both again.");
    }
    return decode(resource, bytes);
  }

  /**
   * Reads a table from its bytes.
   *
   * @param name the table's name in failure messages
   * @param bytes the encoded table
   * @return the table
   * @throws KernelTableException if the bytes are not a table
   */
  public static KernelTable decode(String name, byte[] bytes) {
    Map<String, Object> arrays = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new KernelTableException("The table " + name + " does not begin with ITWTABL1.");
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        byte[] key = new byte[in.readUnsignedShort()];
        in.readFully(key);
        arrays.put(new String(key, StandardCharsets.UTF_8), readArray(name, in, bytes.length));
      }
      if (in.read() >= 0) {
        throw new KernelTableException("The table " + name + " has bytes after its last array.");
      }
    } catch (IOException e) {
      throw new KernelTableException("The table " + name + " ends too early.", e);
    }
    return new KernelTable(name, arrays);
  }

  private static Object readArray(String name, DataInputStream in, int limit) throws IOException {
    int type = in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > limit / Integer.BYTES) {
      throw new KernelTableException(
          "The table "
              + name
              + " states an array of "
              + length
              + " elements, which it is too short for.");
    }
    switch (type) {
      case 'I' -> {
        int[] ints = new int[length];
        for (int i = 0; i < length; i++) {
          ints[i] = in.readInt();
        }
        return ints;
      }
      case 'D' -> {
        double[] doubles = new double[length];
        for (int i = 0; i < length; i++) {
          doubles[i] = in.readDouble();
        }
        return doubles;
      }
      case 'F' -> {
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
          floats[i] = in.readFloat();
        }
        return floats;
      }
      default ->
          throw new KernelTableException(
              "The table " + name + " has an array of the unknown type " + type + ".");
    }
  }

  /**
   * The integers of an array.
   *
   * @param array the array's name
   * @return a new copy
   * @throws KernelTableException if there is no such array of integers
   */
  public int[] ints(String array) {
    return find(array, int[].class).clone();
  }

  /**
   * The doubles of an array.
   *
   * @param array the array's name
   * @return a new copy
   * @throws KernelTableException if there is no such array of doubles
   */
  public double[] doubles(String array) {
    return find(array, double[].class).clone();
  }

  /**
   * The floats of an array.
   *
   * @param array the array's name
   * @return a new copy
   * @throws KernelTableException if there is no such array of floats
   */
  public float[] floats(String array) {
    return find(array, float[].class).clone();
  }

  private <T> T find(String array, Class<T> type) {
    Object found = arrays.get(array);
    if (!type.isInstance(found)) {
      throw new KernelTableException(
          "The table " + name + " has no " + type.getSimpleName() + " named " + array + ".");
    }
    return type.cast(found);
  }

  /**
   * The fingerprint of an encoded table.
   *
   * @param bytes the encoded table
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String fingerprint(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Collects arrays and encodes them. */
  public static final class Builder {

    private final Map<String, Object> arrays = new LinkedHashMap<>();

    /** Begins an empty table. */
    public Builder() {}

    /**
     * Adds integers.
     *
     * @param array the array's name
     * @param values its elements, copied
     * @return this
     */
    public Builder put(String array, int[] values) {
      return add(array, values.clone());
    }

    /**
     * Adds doubles.
     *
     * @param array the array's name
     * @param values its elements, copied
     * @return this
     */
    public Builder put(String array, double[] values) {
      return add(array, values.clone());
    }

    /**
     * Adds floats.
     *
     * @param array the array's name
     * @param values its elements, copied
     * @return this
     */
    public Builder put(String array, float[] values) {
      return add(array, values.clone());
    }

    private Builder add(String array, Object values) {
      if (arrays.putIfAbsent(Objects.requireNonNull(array, "array"), values) != null) {
        throw new IllegalArgumentException("the table has two arrays named " + array);
      }
      return this;
    }

    /**
     * The table's bytes, in the order in which the arrays were put.
     *
     * @return the encoded table
     */
    public byte[] encode() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.write(MAGIC);
        out.writeInt(arrays.size());
        for (Map.Entry<String, Object> entry : arrays.entrySet()) {
          byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
          out.writeShort(key.length);
          out.write(key);
          writeArray(out, entry.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail", e);
      }
      return bytes.toByteArray();
    }

    private static void writeArray(DataOutputStream out, Object values) throws IOException {
      if (values instanceof int[] ints) {
        out.writeByte('I');
        out.writeInt(ints.length);
        for (int value : ints) {
          out.writeInt(value);
        }
      } else if (values instanceof double[] doubles) {
        out.writeByte('D');
        out.writeInt(doubles.length);
        for (double value : doubles) {
          out.writeDouble(value);
        }
      } else {
        float[] floats = (float[]) values;
        out.writeByte('F');
        out.writeInt(floats.length);
        for (float value : floats) {
          out.writeFloat(value);
        }
      }
    }
  }
}
