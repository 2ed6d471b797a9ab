package io.intertwine.checker;

import io.intertwine.checker.Certificate.Array;
import io.intertwine.checker.Certificate.Binding;
import io.intertwine.checker.Certificate.Input;
import io.intertwine.checker.Certificate.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel computes according to its certificate: the maps of all stages, put together by
 * loops and bindings, as one polynomial per element of the output arrays. The elements of the input
 * arrays are the variables, array after array.
 */
final class Composition {
  private final List<Array> inputs;
  private final List<Array> outputs;
  private final int[] inputOffsets;
  private final Ideal ideal = new Ideal();
  private final Roots roots;
  private final List<Polynomial.Sum[]> sums = new ArrayList<>();
  private final List<int[]> writes = new ArrayList<>();
  private final boolean[] isElement;
  private long terms;

  /**
   * @param rootsFrom the first variable that is not an element of an array of any order
   */
  Composition(List<Array> inputs, List<Array> outputs, int rootsFrom) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.inputOffsets = offsets(inputs, 0);
    this.roots = new Roots(ideal, rootsFrom);
    this.isElement = new boolean[inputs.size()];
    for (Array output : outputs) {
      Polynomial.Sum[] of = new Polynomial.Sum[output.length()];
      for (int i = 0; i < of.length; i++) {
        of[i] = new Polynomial.Sum();
      }
      sums.add(of);
      writes.add(new int[output.length()]);
    }
  }

  /** The first variable of each array, if the first array begins at a variable. */
  static int[] offsets(List<Array> arrays, int first) {
    int[] offsets = new int[arrays.size() + 1];
    offsets[0] = first;
    for (int i = 0; i < arrays.size(); i++) {
      offsets[i + 1] = offsets[i] + arrays.get(i).length();
    }
    return offsets;
  }

  Ideal ideal() {
    return ideal;
  }

  Roots roots() {
    return roots;
  }

  /** The first variable of an input array. */
  int offset(int array) {
    return inputOffsets[array];
  }

  /** Whether an input array holds the coordinates of group elements. */
  boolean isElement(int array) {
    return isElement[array];
  }

  boolean hasElements() {
    for (boolean element : isElement) {
      if (element) {
        return true;
      }
    }
    return false;
  }

  /** Adds what a stage computes, over all turns of its loops. */
  void add(Stage stage) {
    requireFit(stage);
    int[] turn = new int[stage.loops().size()];
    do {
      addTurn(stage, turn);
    } while (advance(turn, stage));
  }

  private void requireFit(Stage stage) {
    for (int i = 0; i < stage.map().inputs().size(); i++) {
      Input input = stage.map().inputs().get(i);
      Binding binding = stage.inputs().get(i);
      Array array = inputs.get(binding.array());
      boolean vectors = input.rep().isPresent();
      if (vectors != array.irreps().isPresent()) {
        throw new Refusal(
            "The certificate at "
                + binding.place()
                + " takes the input "
                + Refusal.quote(input.name())
                + " from an array of another type.");
      }
      if (input.variety().isPresent()) {
        if (array.length() != input.length() || binding.base() != 0) {
          throw new Refusal(
              "The certificate at "
                  + binding.place()
                  + " takes a group element from another place.");
        }
        if (!isElement[binding.array()]) {
          isElement[binding.array()] = true;
          input.variety().get().addRelations(ideal, inputOffsets[binding.array()]);
        }
      }
    }
  }

  private void addTurn(Stage stage, int[] turn) {
    Certificate.MapData map = stage.map();
    int size = map.inputLength();
    List<@Nullable Polynomial> images = new ArrayList<>(size + map.symbols().size());
    for (int i = 0; i < map.inputs().size(); i++) {
      Binding binding = stage.inputs().get(i);
      int first = inputOffsets[binding.array()] + place(binding, turn);
      for (int c = 0; c < map.inputs().get(i).length(); c++) {
        images.add(Polynomial.variable(first + c));
      }
    }
    for (Certificate.Symbol symbol : map.symbols()) {
      Polynomial argument = symbol.argument().substitute(images::get);
      images.add(roots.declare(symbol.function(), argument));
    }
    int component = 0;
    for (Binding binding : stage.outputs()) {
      int first = place(binding, turn);
      for (int c = 0; c < binding.length(); c++) {
        write(binding, first + c, map.components().get(component++), images);
      }
    }
  }

  private static int place(Binding binding, int[] turn) {
    int place = binding.base();
    for (int k = 0; k < turn.length; k++) {
      place += binding.strides().get(k) * turn[k];
    }
    return place;
  }

  private void write(
      Binding binding, int at, Polynomial component, List<@Nullable Polynomial> images) {
    terms += component.size();
    if (terms > Limits.COMPOSED_TERMS) {
      throw new Refusal("The stages have more terms than this checker takes.");
    }
    int[] written = writes.get(binding.array());
    written[at]++;
    sums.get(binding.array())[at].add(component.substitute(images::get));
  }

  /** The flag of each block has to say whether an element of it is written more than once. */
  void requireAccumulation(Stage stage) {
    for (Binding binding : stage.outputs()) {
      int[] written = writes.get(binding.array());
      boolean shared = false;
      int[] turn = new int[stage.loops().size()];
      do {
        int first = place(binding, turn);
        for (int c = 0; c < binding.length(); c++) {
          shared |= written[first + c] > 1;
        }
      } while (advance(turn, stage));
      if (binding.accumulate() != shared) {
        throw new Refusal(
            "The certificate at "
                + binding.place()
                + " says that the block is "
                + (shared ? "stored, but it is added up" : "added up, but it is stored")
                + ".");
      }
    }
  }

  /** The next turn of the loops, the last loop fastest; false after the last turn. */
  private static boolean advance(int[] turn, Stage stage) {
    for (int k = turn.length - 1; k >= 0; k--) {
      if (++turn[k] < stage.loops().get(k).count()) {
        return true;
      }
      turn[k] = 0;
    }
    return false;
  }

  /** The outputs, array after array; each element must have been written. */
  List<Polynomial> outputs() {
    List<Polynomial> all = new ArrayList<>();
    for (int a = 0; a < sums.size(); a++) {
      for (int i = 0; i < sums.get(a).length; i++) {
        if (writes.get(a)[i] == 0) {
          throw new Refusal(
              "Element "
                  + i
                  + " of the output "
                  + Refusal.quote(outputs.get(a).name())
                  + " is written by no stage.");
        }
        all.add(ideal.normalForm(sums.get(a)[i].toPolynomial()));
      }
    }
    return all;
  }
}
