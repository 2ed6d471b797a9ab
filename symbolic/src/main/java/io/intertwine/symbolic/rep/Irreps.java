package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An ordered direct sum of irreps with multiplicities, such as {@code 16x0e+8x1o}.
 *
 * <p>Vectors are multiplicity-major: block after block, and inside a block copy after copy.
 *
 * @param group the group
 * @param blocks the irreps with their multiplicities, in the order given
 */
public record Irreps(Group group, List<Block> blocks) implements Representation {
  private static final Pattern TERM = Pattern.compile("(?:([0-9]{1,9})x)?([^x]*)");

  /**
   * Copies of one irrep.
   *
   * @param multiplicity the number of copies, at least 1
   * @param irrep the irrep
   */
  public record Block(int multiplicity, Irrep irrep) {
    /** Checks the multiplicity. */
    public Block {
      Objects.requireNonNull(irrep, "irrep");
      if (multiplicity < 1) {
        throw new IllegalArgumentException(
            "The multiplicity of the irrep "
                + irrep
                + " must be at least 1, but is "
                + multiplicity
                + ".");
      }
    }

    /** The number of real components of all copies. */
    public int dimension() {
      return Math.multiplyExact(multiplicity, irrep.dimension());
    }

    /** The canonical text, such as {@code 8x1o} or {@code 1o}. */
    @Override
    public String toString() {
      return multiplicity == 1 ? irrep.name() : multiplicity + "x" + irrep.name();
    }
  }

  /** Copies the list and checks that all irreps are of the group. */
  public Irreps {
    Objects.requireNonNull(group, "group");
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A list of irreps of " + group + " cannot be empty.");
    }
    for (Block block : blocks) {
      if (!block.irrep().group().equals(group)) {
        throw new IllegalArgumentException(
            "The irrep "
                + block.irrep()
                + " of "
                + block.irrep().group()
                + " cannot be in a list of irreps of "
                + group
                + ".");
      }
    }
  }

  /** One copy of each irrep, in order. */
  public static Irreps of(Group group, List<Irrep> irreps) {
    return new Irreps(group, irreps.stream().map(i -> new Block(1, i)).toList());
  }

  /**
   * The representation of a real dimension on which every element of the group acts as 1.
   *
   * @throws IllegalArgumentException if the dimension is not positive, or is odd where irreps are
   *     complex
   */
  public static Irreps trivial(Group group, int dimension) {
    Irrep scalar = Irrep.of(group, 0);
    if (dimension % scalar.dimension() != 0) {
      throw new IllegalArgumentException(
          "A trivial representation of "
              + group
              + " cannot have "
              + dimension
              + " real components.");
    }
    return new Irreps(group, List.of(new Block(dimension / scalar.dimension(), scalar)));
  }

  /**
   * The irreps that a text such as {@code 16x0e+8x1o} denotes; blanks around {@code +} and {@code
   * x} are ignored.
   *
   * @throws IllegalArgumentException with one sentence if the text is not such a list
   */
  public static Irreps parse(Group group, String text) {
    List<Block> blocks = new ArrayList<>();
    for (String part : text.split("\\+", -1)) {
      String term = part.replace(" ", "");
      Matcher match = TERM.matcher(term);
      if (term.isEmpty() || !match.matches()) {
        throw new IllegalArgumentException(
            "The irreps \""
                + text
                + "\" have \""
                + part.strip()
                + "\" where a term like 8x"
                + (group.discreteGenerators().isEmpty() ? "1" : "1o")
                + " should be.");
      }
      int multiplicity = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
      // "1x" is taken for a label, so that the refusal is about its odd letter.
      String label = match.group(2).isEmpty() ? term : match.group(2);
      blocks.add(new Block(multiplicity, Irrep.parse(group, label)));
    }
    return new Irreps(group, blocks);
  }

  /** The canonical text, which {@link #parse} reads back. */
  @Override
  public String name() {
    return blocks.stream().map(Block::toString).collect(Collectors.joining("+"));
  }

  @Override
  public int dimension() {
    return blocks.stream().mapToInt(Block::dimension).reduce(0, Math::addExact);
  }

  /**
   * The position of the first component of a block.
   *
   * @throws IndexOutOfBoundsException if there is no such block
   */
  public int offset(int block) {
    Objects.checkIndex(block, blocks.size());
    return blocks.subList(0, block).stream().mapToInt(Block::dimension).sum();
  }

  @Override
  public ExactMatrix lie(int generator) {
    return sum(irrep -> irrep.lie(generator));
  }

  @Override
  public ExactMatrix discrete(int generator) {
    return sum(irrep -> irrep.discrete(generator));
  }

  private ExactMatrix sum(Function<Irrep, ExactMatrix> matrix) {
    List<ExactMatrix> summands = new ArrayList<>();
    for (Block block : blocks) {
      summands.addAll(Collections.nCopies(block.multiplicity(), matrix.apply(block.irrep())));
    }
    return ExactMatrix.directSum(summands);
  }

  @Override
  public String toString() {
    return name();
  }
}
