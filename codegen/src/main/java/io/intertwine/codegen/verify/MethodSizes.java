package io.intertwine.codegen.verify;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the sizes of methods from class files (Java Virtual Machine Specification, chapter 4). */
public final class MethodSizes {

  private static final int MAGIC = 0xCAFEBABE;

  private MethodSizes() {}

  /**
   * The number of bytecodes of each method of a class.
   *
   * @param classFile the class file
   * @return length of the code by method name and descriptor
   * @throws IllegalArgumentException if the bytes are no class file
   */
  public static SortedMap<String, Integer> of(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("the bytes are no class file");
      }
      in.readInt(); // version
      String[] strings = constantPool(in);
      in.skipNBytes(6); // access, class, superclass
      in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
      skipMembers(in);
      return methods(in, strings);
    } catch (IOException e) {
      throw new UncheckedIOException("the class file ends too early", e);
    }
  }

  private static String[] constantPool(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    String[] strings = new String[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> strings[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // a long or double takes two entries
        }
        default -> throw new IllegalArgumentException("unknown constant pool tag " + tag);
      }
    }
    return strings;
  }

  private static void skipMembers(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(6);
      skipAttributes(in);
    }
  }

  private static void skipAttributes(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
    }
  }

  private static SortedMap<String, Integer> methods(DataInputStream in, String[] strings)
      throws IOException {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      String method = strings[in.readUnsignedShort()] + strings[in.readUnsignedShort()];
      int attributes = in.readUnsignedShort();
      for (int a = 0; a < attributes; a++) {
        String attribute = strings[in.readUnsignedShort()];
        long length = Integer.toUnsignedLong(in.readInt());
        if (attribute.equals("Code")) {
          in.skipNBytes(4); // stack and locals
          sizes.put(method, in.readInt());
          in.skipNBytes(length - 8);
        } else {
          in.skipNBytes(length);
        }
      }
    }
    return sizes;
  }
}
