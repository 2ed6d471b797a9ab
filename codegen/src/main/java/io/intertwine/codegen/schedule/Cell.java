package io.intertwine.codegen.schedule;

/** A place in memory that outlives a method. */
public sealed interface Cell {
  /**
   * A component of an output block.
   *
   * @param block the index of the output block
   * @param component the index of the component
   */
  record OutputCell(int block, int component) implements Cell {}

  /**
   * An element of a scratch array.
   *
   * @param index the index, from 0
   */
  record ScratchCell(int index) implements Cell {}
}
