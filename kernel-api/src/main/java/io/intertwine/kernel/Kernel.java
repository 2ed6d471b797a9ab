package io.intertwine.kernel;

/**
 * A compiled map between representation spaces, evaluated for many samples at once.
 *
 * <p>Samples are laid out in <em>tiles</em> of {@link #lanes()} samples: an array that holds {@code
 * length} reals per sample is stored as {@code [tile][component][lane]}, so that sample {@code s}
 * has component {@code c} at {@code ((s / lanes) * length + c) * lanes + s % lanes}. With one lane
 * this is the ordinary sample-major order. {@link io.intertwine.kernel.layout.TileLayout} converts
 * both ways.
 *
 * <p>A kernel holds no state that a run changes, so that threads may share it.
 */
public interface Kernel {

  /**
   * What this kernel computes, from which specification it was made, and at which cost.
   *
   * @return the metadata written by the generator
   */
  KernelDescription description();

  /**
   * The number of samples in a tile.
   *
   * @return 1 for a plain kernel, the length of the preferred vector species for a vector kernel
   */
  int lanes();
}
