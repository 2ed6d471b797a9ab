package io.intertwine.runtime.reference;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.KernelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A kernel that evaluates the polynomials of its map term by term, from a table that the generator
 * writes on request beside the generated kernel ({@code Name.reference.table}).
 *
 * <p>It shares nothing with the generated code but the map: no program, no pass, no derivative on
 * programs. The derivatives follow from the terms by the product rule. One lane; {@code double}.
 *
 * <p>The table's arrays: {@code stages} holds the number of stages; for stage k, {@code stage<k>.}
 * followed by {@code shape} (components of the inputs, polynomials), {@code loops} (counts), {@code
 * inputs} and {@code outputs} (per block: array, base, length, one stride per loop), {@code
 * functions} (names of {@link ReferenceFunction}, comma-separated characters), and the terms {@code
 * targets}, {@code starts}, {@code factors}, {@code coefficients}, the same under {@code
 * arguments.} for the symbols.
 */
public final class ReferenceKernel implements DoubleKernel {

  private final KernelDescription description;
  private final List<ReferenceStage> stages;
  private final int forwardInputs;
  private final int forwardOutputs;

  private ReferenceKernel(KernelDescription description, List<ReferenceStage> stages) {
    this.description = description;
    this.stages = stages;
    int arrays = description.inputs().size();
    this.forwardInputs =
        switch (description.order()) {
          case FORWARD -> arrays;
          case VJP -> description.outputs().size();
          case SECOND_VJP -> arrays - description.outputs().size();
        };
    this.forwardOutputs =
        switch (description.order()) {
          case FORWARD -> description.outputs().size();
          case VJP -> arrays - forwardInputs;
          case SECOND_VJP -> description.outputs().size() - forwardInputs;
        };
  }

  /**
   * The reference of a generated kernel.
   *
   * @param description the metadata of the kernel's variant whose order is wanted
   * @param table the kernel's reference table
   * @return a kernel with the same arrays
   * @throws io.intertwine.kernel.KernelTableException if the table is not a reference table
   */
  public static ReferenceKernel of(KernelDescription description, KernelTable table) {
    List<ReferenceStage> stages = new ArrayList<>();
    for (int k = 0; k < table.ints("stages")[0]; k++) {
      stages.add(ReferenceStage.read(table, k));
    }
    return new ReferenceKernel(description, List.copyOf(stages));
  }

  /**
   * The kernel that adds up the absolute values of everything that this one adds up, if it is given
   * the absolute values of the inputs. This kernel's rounding errors are at most {@code gamma_n}
   * times what it gives, with n from {@link #roundings}.
   *
   * @return a kernel with the same arrays
   */
  public ReferenceKernel majorant() {
    return new ReferenceKernel(description, stages.stream().map(ReferenceStage::majorant).toList());
  }

  /**
   * The largest number of roundings that one of the terms goes through that this kernel adds up.
   *
   * @return n of {@code gamma_n}
   */
  public long roundings() {
    int derivatives =
        switch (description.order()) {
          case FORWARD -> 0;
          case VJP -> 1;
          case SECOND_VJP -> 2;
        };
    long largest = 0;
    long writes = 0;
    for (ReferenceStage stage : stages) {
      largest = Math.max(largest, stage.map().roundings(derivatives));
      writes += stage.iterations() * Math.max(stage.inputs().size(), stage.outputs().size());
    }
    return largest + writes;
  }

  @Override
  public KernelDescription description() {
    return description;
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void run(double[][] inputs, double[][] outputs, int firstTile, int lastTile) {
    List<ArrayShape> shapes = description.outputs();
    for (int array = 0; array < shapes.size(); array++) {
      int length = shapes.get(array).length();
      Arrays.fill(outputs[array], firstTile * length, lastTile * length, 0.0);
    }
    for (int sample = firstTile; sample < lastTile; sample++) {
      Sample at = new Sample(inputs, outputs, sample);
      for (ReferenceStage stage : stages) {
        stage.forEachIteration(iteration -> run(stage, iteration, at));
      }
    }
  }

  private void run(ReferenceStage stage, int[] iteration, Sample at) {
    ReferenceMap map = stage.map();
    double[] x = at.gather(stage.inputs(), iteration, 0);
    switch (description.order()) {
      case FORWARD -> at.add(stage.outputs(), iteration, 0, map.value(x));
      case VJP -> {
        double[] d = at.gather(stage.outputs(), iteration, forwardInputs);
        at.add(stage.inputs(), iteration, 0, map.gradient(x, d));
      }
      case SECOND_VJP -> {
        double[] d = at.gather(stage.outputs(), iteration, forwardInputs);
        double[] e = at.gather(stage.inputs(), iteration, forwardInputs + forwardOutputs);
        at.add(stage.inputs(), iteration, 0, map.hessian(x, d, e));
        at.add(stage.outputs(), iteration, forwardInputs, map.derivative(x, e));
      }
    }
  }

  /** The arrays of one sample. */
  private final class Sample {
    private final double[][] inputs;
    private final double[][] outputs;
    private final int sample;

    Sample(double[][] inputs, double[][] outputs, int sample) {
      this.inputs = inputs;
      this.outputs = outputs;
      this.sample = sample;
    }

    /** The blocks one after the other; {@code shift} is added to the number of each array. */
    double[] gather(List<ReferenceStage.Place> places, int[] iteration, int shift) {
      int size = places.stream().mapToInt(ReferenceStage.Place::length).sum();
      double[] blocks = new double[size];
      int to = 0;
      for (ReferenceStage.Place place : places) {
        int array = place.array() + shift;
        int from = sample * description.inputs().get(array).length() + place.offset(iteration);
        System.arraycopy(inputs[array], from, blocks, to, place.length());
        to += place.length();
      }
      return blocks;
    }

    void add(List<ReferenceStage.Place> places, int[] iteration, int shift, double[] blocks) {
      int from = 0;
      for (ReferenceStage.Place place : places) {
        int array = place.array() + shift;
        int to = sample * description.outputs().get(array).length() + place.offset(iteration);
        for (int c = 0; c < place.length(); c++) {
          outputs[array][to + c] += blocks[from++];
        }
      }
    }
  }
}
