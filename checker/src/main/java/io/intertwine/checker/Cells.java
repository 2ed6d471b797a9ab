package io.intertwine.checker;

import java.util.Arrays;

/**
 * An array of floating-point numbers in an execution. In vector kernels the elements come in groups
 * of LANES, one cell each: a vector is read or written at a multiple of LANES.
 */
abstract class Cells {
  final int lanes;

  Cells(int lanes) {
    this.lanes = lanes;
  }

  /** The value at an offset. */
  abstract long read(int offset, boolean vector);

  /** Writes a value at an offset. */
  abstract void write(int offset, boolean vector, long value);

  /** The value at an offset, to which something is added. */
  long readToAdd(int offset) {
    return read(offset, false);
  }

  final int cell(int offset, boolean vector) {
    if (offset < 0) {
      throw new Refusal("an array is accessed at " + offset);
    }
    if (!vector && lanes == 1) {
      return offset;
    }
    if (!vector || offset % lanes != 0) {
      throw new Refusal("a vector is accessed at no multiple of LANES");
    }
    return offset / lanes;
  }

  /** An input: its elements are variables, and only those of the tiles in question may be read. */
  static final class Input extends Cells {
    private final int[] nodes;
    private final int firstTile;
    private final int lastTile;

    Input(Machine machine, int firstVariable, int length, int firstTile, int lastTile) {
      super(machine.lanes());
      this.nodes = new int[length];
      for (int i = 0; i < length; i++) {
        nodes[i] = machine.graph().input(firstVariable + i);
      }
      this.firstTile = firstTile;
      this.lastTile = lastTile;
    }

    @Override
    long read(int offset, boolean vector) {
      int cell = cell(offset, vector);
      int tile = nodes.length == 0 ? -1 : cell / nodes.length;
      if (tile < firstTile || tile >= lastTile) {
        throw new Refusal("an input is read outside its tiles, at " + offset);
      }
      return Machine.value(nodes[cell % nodes.length], tile);
    }

    @Override
    void write(int offset, boolean vector, long value) {
      throw new Refusal("an input is written");
    }
  }

  /** An output or a scratch array. */
  static final class Memory extends Cells {
    private static final long NOTHING = -1;

    private final Machine machine;
    private final long[] values;
    private final int[] filled;
    private final boolean[] unread;
    private final boolean[] touched;
    private final boolean output;
    private final int from;

    /** The cells from {@code from} on may be used. */
    private Memory(Machine machine, int size, int from, boolean output, long initial) {
      super(machine.lanes());
      this.machine = machine;
      this.values = new long[size];
      this.filled = new int[lanes == 1 ? 0 : size];
      this.unread = new boolean[size];
      this.touched = new boolean[size];
      this.from = from;
      this.output = output;
      Arrays.fill(values, initial);
    }

    /** An output whose tiles from {@code firstTile} to {@code lastTile} may be used. */
    static Memory output(Machine machine, int length, int firstTile, int lastTile) {
      return new Memory(machine, length * lastTile, length * firstTile, true, NOTHING);
    }

    /** A new array of a number of elements, which Java fills with zeros. */
    static Memory scratch(Machine machine, int elements) {
      if (elements < 0 || elements % machine.lanes() != 0 || elements > Limits.OPERATIONS) {
        throw new Refusal("an array of " + elements + " elements is made");
      }
      Memory memory = new Memory(machine, elements / machine.lanes(), 0, false, machine.zero());
      machine.atEnd(memory::requireUsed);
      return memory;
    }

    @Override
    long read(int offset, boolean vector) {
      int cell = inside(cell(offset, vector), offset);
      if (values[cell] == NOTHING || (lanes > 1 && filled[cell] % lanes != 0)) {
        throw new Refusal("an output is read before it is written, at " + offset);
      }
      unread[cell] = false;
      touched[cell] = true;
      return values[cell];
    }

    /** To add to the zeros of a new array would be to store, in other words. */
    @Override
    long readToAdd(int offset) {
      if (!output && !touched[inside(cell(offset, false), offset)]) {
        throw new Refusal("something is added to nothing, at " + offset);
      }
      return read(offset, false);
    }

    @Override
    void write(int offset, boolean vector, long value) {
      if (!vector && lanes > 1) {
        writeLane(offset, value);
        return;
      }
      int cell = inside(cell(offset, vector), offset);
      requireRead(cell, offset);
      values[cell] = value;
      unread[cell] = true;
      touched[cell] = true;
      if (lanes > 1) {
        filled[cell] = 0;
      }
    }

    /** A scalar in a vector kernel: all lanes of a cell, one after the other, with one constant. */
    private void writeLane(int offset, long value) {
      int cell = inside(Math.floorDiv(offset, lanes), offset);
      int lane = offset % lanes;
      boolean continues = lane == 0 || (filled[cell] == lane && values[cell] == value);
      if (!continues || Machine.tile(value) >= 0) {
        throw new Refusal("the lanes of a vector are written apart, at " + offset);
      }
      if (lane == 0) {
        requireRead(cell, offset);
      }
      filled[cell] = lane + 1;
      values[cell] = value;
      unread[cell] = true;
      touched[cell] = true;
    }

    /** What is written has to be used, else a change of it would not show. */
    private void requireRead(int cell, int offset) {
      machine.written();
      if (unread[cell]) {
        throw new Refusal("a value in an array is overwritten unused, at " + offset);
      }
    }

    /** Refuses a part of a scratch array that was not used; a slot that holds 1 may be idle. */
    private void requireUsed() {
      for (int cell = 0; cell < values.length; cell++) {
        boolean one = values[cell] == machine.one();
        if (!touched[cell] || (unread[cell] && !one)) {
          throw new Refusal("element " + (cell * lanes) + " of a scratch array is not used");
        }
      }
    }

    private int inside(int cell, int offset) {
      if (cell < from || cell >= values.length) {
        throw new Refusal(
            (output ? "an output is accessed outside its tiles" : "an array is accessed outside")
                + ", at "
                + offset);
      }
      return cell;
    }

    /** The value of a cell at the end. */
    long finalValue(int cell) {
      if (values[cell] == NOTHING || (lanes > 1 && filled[cell] % lanes != 0)) {
        throw new Refusal("an output is not written");
      }
      return values[cell];
    }
  }
}
