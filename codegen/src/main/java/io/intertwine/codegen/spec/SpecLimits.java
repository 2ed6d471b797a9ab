package io.intertwine.codegen.spec;

/**
 * How large a spec may be. The spins are where the measured shapes end: unrolled code warms up too
 * slowly beyond them, and a table's size grows with the sixth power of the band limit.
 */
public final class SpecLimits {
  /** The largest spec file, in bytes. */
  public static final int FILE_BYTES = 1 << 20;

  /** The most kernels in one spec. */
  public static final int KERNELS = 1000;

  /** The largest multiplicity of one block. */
  public static final int MULTIPLICITY = 1 << 16;

  /** The most blocks in one sum of irreps. */
  public static final int BLOCKS = 256;

  /** The most reals per sample in one array. */
  public static final int ARRAY_LENGTH = 1 << 20;

  /** The highest degree of generated harmonics and the highest spin of a rotation or a group. */
  public static final int BAND_LIMIT = 32;

  /** The highest spin of an unrolled product. */
  public static final int UNROLLED_PRODUCT_SPIN = 6;

  /** The highest spin of a product of a whole band with a whole band, in the table shape. */
  public static final int TABLE_PRODUCT_SPIN = 12;

  private SpecLimits() {}
}
