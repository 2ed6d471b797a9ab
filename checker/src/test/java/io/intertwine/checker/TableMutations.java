package io.intertwine.checker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Every element of a table resource changed by one: integers up and down, others in the last bit.
 */
public final class TableMutations {
  private static final int MAGIC = 8;

  private TableMutations() {}

  /**
   * Makes all mutants of a table, one after the other.
   *
   * @param table the bytes of the resource
   * @param each takes a description and changed bytes
   */
  public static void forEach(byte[] table, BiConsumer<String, byte[]> each) {
    ByteBuffer in = ByteBuffer.wrap(table);
    in.position(MAGIC);
    int arrays = in.getInt();
    for (int i = 0; i < arrays; i++) {
      byte[] key = new byte[in.getShort()];
      in.get(key);
      String name = new String(key, StandardCharsets.UTF_8);
      char type = (char) in.get();
      int length = in.getInt();
      int size = type == 'D' ? Double.BYTES : Integer.BYTES;
      for (int k = 0; k < length; k++) {
        int last = in.position() + size - 1;
        int[] steps = type == 'I' ? new int[] {1, -1} : new int[] {1};
        for (int step : steps) {
          byte[] changed = table.clone();
          if (type == 'I') {
            int value = ByteBuffer.wrap(table).getInt(in.position());
            ByteBuffer.wrap(changed).putInt(in.position(), value + step);
          } else {
            changed[last] ^= 1;
          }
          each.accept(name + "[" + k + "] " + step, changed);
        }
        in.position(in.position() + size);
      }
    }
  }
}
