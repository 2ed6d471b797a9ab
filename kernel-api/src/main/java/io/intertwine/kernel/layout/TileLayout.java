package io.intertwine.kernel.layout;

/**
 * The tile layout of one kernel array: {@code [tile][component][lane]}, {@code lanes} samples to a
 * tile.
 *
 * <p>The last tile may be incomplete. Packing fills its free lanes with copies of the last sample,
 * so that no lane leaves the domain of the kernel (a zero vector has no direction); unpacking drops
 * them.
 *
 * @param length the number of reals per sample
 * @param lanes the number of samples per tile
 */
public record TileLayout(int length, int lanes) {

  /** Checks the sizes. */
  public TileLayout {
    if (length < 0 || lanes < 1) {
      throw new IllegalArgumentException(
          "a tile layout needs length >= 0 and lanes >= 1, not " + length + " and " + lanes);
    }
  }

  /**
   * The number of tiles that hold the given number of samples.
   *
   * @param samples the number of samples, at least 0
   * @param lanes the number of samples per tile
   * @return {@code ceil(samples / lanes)}
   */
  public static int tiles(int samples, int lanes) {
    if (samples < 0) {
      throw new IllegalArgumentException("the number of samples is negative: " + samples);
    }
    return Math.toIntExact(((long) samples + lanes - 1) / lanes);
  }

  /**
   * The length of a tiled array for the given number of samples.
   *
   * @param samples the number of samples
   * @return {@code tiles * length * lanes}
   * @throws ArithmeticException if no Java array is that long
   */
  public int size(int samples) {
    return Math.multiplyExact(Math.multiplyExact(tiles(samples, lanes), length), lanes);
  }

  /**
   * The place of one real in a tiled array.
   *
   * @param sample the sample
   * @param component the component
   * @return {@code ((sample / lanes) * length + component) * lanes + sample % lanes}
   */
  public int index(int sample, int component) {
    return (sample / lanes * length + component) * lanes + sample % lanes;
  }

  /**
   * Tiles samples that lie one after the other.
   *
   * @param source {@code [sample][component]}
   * @param samples the number of samples
   * @return a new tiled array
   */
  public double[] pack(double[] source, int samples) {
    double[] tiles = new double[size(samples)];
    pack(source, samples, tiles);
    return tiles;
  }

  /**
   * Tiles samples that lie one after the other into an array that is there.
   *
   * @param source {@code [sample][component]}
   * @param samples the number of samples
   * @param tiles the tiled array, overwritten as far as its tiles hold samples
   */
  public void pack(double[] source, int samples, double[] tiles) {
    requireSize(source.length, samples);
    int padded = tiles(samples, lanes) * lanes;
    for (int sample = 0; sample < padded; sample++) {
      int from = Math.min(sample, samples - 1) * length;
      int to = index(sample, 0);
      for (int c = 0; c < length; c++) {
        tiles[to + c * lanes] = source[from + c];
      }
    }
  }

  /**
   * The samples of a tiled array, one after the other.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @return a new array {@code [sample][component]}
   */
  public double[] unpack(double[] tiles, int samples) {
    double[] target = new double[Math.multiplyExact(samples, length)];
    unpack(tiles, samples, target);
    return target;
  }

  /**
   * Writes the samples of a tiled array one after the other.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @param target {@code [sample][component]}, overwritten
   */
  public void unpack(double[] tiles, int samples, double[] target) {
    requireSize(target.length, samples);
    for (int sample = 0; sample < samples; sample++) {
      int from = index(sample, 0);
      int to = sample * length;
      for (int c = 0; c < length; c++) {
        target[to + c] = tiles[from + c * lanes];
      }
    }
  }

  /**
   * Tiles component-major samples ({@code [component][sample]}, a structure of arrays).
   *
   * @param source {@code [component][sample]}
   * @param samples the number of samples
   * @return a new tiled array
   */
  public double[] packComponents(double[] source, int samples) {
    requireSize(source.length, samples);
    double[] tiles = new double[size(samples)];
    int padded = tiles(samples, lanes) * lanes;
    for (int sample = 0; sample < padded; sample++) {
      int from = Math.min(sample, samples - 1);
      int to = index(sample, 0);
      for (int c = 0; c < length; c++) {
        tiles[to + c * lanes] = source[c * samples + from];
      }
    }
    return tiles;
  }

  /**
   * The samples of a tiled array, component-major.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @return a new array {@code [component][sample]}
   */
  public double[] unpackComponents(double[] tiles, int samples) {
    double[] target = new double[Math.multiplyExact(samples, length)];
    for (int sample = 0; sample < samples; sample++) {
      int from = index(sample, 0);
      for (int c = 0; c < length; c++) {
        target[c * samples + sample] = tiles[from + c * lanes];
      }
    }
    return target;
  }

  /**
   * Tiles samples that lie one after the other.
   *
   * @param source {@code [sample][component]}
   * @param samples the number of samples
   * @return a new tiled array
   */
  public float[] pack(float[] source, int samples) {
    float[] tiles = new float[size(samples)];
    pack(source, samples, tiles);
    return tiles;
  }

  /**
   * Tiles samples that lie one after the other into an array that is there.
   *
   * @param source {@code [sample][component]}
   * @param samples the number of samples
   * @param tiles the tiled array, overwritten as far as its tiles hold samples
   */
  public void pack(float[] source, int samples, float[] tiles) {
    requireSize(source.length, samples);
    int padded = tiles(samples, lanes) * lanes;
    for (int sample = 0; sample < padded; sample++) {
      int from = Math.min(sample, samples - 1) * length;
      int to = index(sample, 0);
      for (int c = 0; c < length; c++) {
        tiles[to + c * lanes] = source[from + c];
      }
    }
  }

  /**
   * The samples of a tiled array, one after the other.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @return a new array {@code [sample][component]}
   */
  public float[] unpack(float[] tiles, int samples) {
    float[] target = new float[Math.multiplyExact(samples, length)];
    unpack(tiles, samples, target);
    return target;
  }

  /**
   * Writes the samples of a tiled array one after the other.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @param target {@code [sample][component]}, overwritten
   */
  public void unpack(float[] tiles, int samples, float[] target) {
    requireSize(target.length, samples);
    for (int sample = 0; sample < samples; sample++) {
      int from = index(sample, 0);
      int to = sample * length;
      for (int c = 0; c < length; c++) {
        target[to + c] = tiles[from + c * lanes];
      }
    }
  }

  /**
   * Tiles component-major samples ({@code [component][sample]}, a structure of arrays).
   *
   * @param source {@code [component][sample]}
   * @param samples the number of samples
   * @return a new tiled array
   */
  public float[] packComponents(float[] source, int samples) {
    requireSize(source.length, samples);
    float[] tiles = new float[size(samples)];
    int padded = tiles(samples, lanes) * lanes;
    for (int sample = 0; sample < padded; sample++) {
      int from = Math.min(sample, samples - 1);
      int to = index(sample, 0);
      for (int c = 0; c < length; c++) {
        tiles[to + c * lanes] = source[c * samples + from];
      }
    }
    return tiles;
  }

  /**
   * The samples of a tiled array, component-major.
   *
   * @param tiles the tiled array
   * @param samples the number of samples
   * @return a new array {@code [component][sample]}
   */
  public float[] unpackComponents(float[] tiles, int samples) {
    float[] target = new float[Math.multiplyExact(samples, length)];
    for (int sample = 0; sample < samples; sample++) {
      int from = index(sample, 0);
      for (int c = 0; c < length; c++) {
        target[c * samples + sample] = tiles[from + c * lanes];
      }
    }
    return target;
  }

  private void requireSize(int given, int samples) {
    if (given < Math.multiplyExact(samples, length)) {
      throw new IllegalArgumentException(
          samples + " samples of " + length + " reals do not fit an array of length " + given);
    }
  }
}
