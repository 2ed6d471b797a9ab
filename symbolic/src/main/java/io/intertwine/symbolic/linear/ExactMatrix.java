package io.intertwine.symbolic.linear;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An immutable sparse matrix with exact entries.
 *
 * <p>Only nonzero entries are kept, row after row and inside a row by column. That form is unique,
 * so {@code equals} is equality of matrices.
 */
public final class ExactMatrix {
  private final int rows;
  private final int columns;

  /** Entries of row r are at positions {@code rowStart[r]} to {@code rowStart[r + 1] - 1}. */
  private final int[] rowStart;

  private final int[] columnIndex;
  private final ExactNumber[] values;

  private ExactMatrix(
      int rows, int columns, int[] rowStart, int[] columnIndex, ExactNumber[] values) {
    this.rows = rows;
    this.columns = columns;
    this.rowStart = rowStart;
    this.columnIndex = columnIndex;
    this.values = values;
  }

  /** A nonzero entry; row and column count from 0. */
  public record Entry(int row, int column, ExactNumber value) {
    private static final Comparator<Entry> ROW_MAJOR =
        Comparator.comparingInt(Entry::row).thenComparingInt(Entry::column);

    /** Requires a value. */
    public Entry {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The matrix with the given entries, zero elsewhere.
   *
   * @param entries in any order; zeros are dropped
   * @throws IllegalArgumentException if an entry lies outside, or two have the same place
   */
  public static ExactMatrix of(int rows, int columns, Collection<Entry> entries) {
    requireShape(rows, columns);
    Entry[] sorted =
        entries.stream()
            .filter(e -> !e.value().isZero())
            .sorted(Entry.ROW_MAJOR)
            .toArray(Entry[]::new);
    int[] rowStart = new int[rows + 1];
    int[] columnIndex = new int[sorted.length];
    ExactNumber[] values = new ExactNumber[sorted.length];
    for (int k = 0; k < sorted.length; k++) {
      Entry e = sorted[k];
      requireInside(rows, columns, e.row(), e.column());
      if (k > 0 && Entry.ROW_MAJOR.compare(sorted[k - 1], e) == 0) {
        throw new IllegalArgumentException(
            "The entry in row " + e.row() + " and column " + e.column() + " is given twice.");
      }
      rowStart[e.row() + 1]++;
      columnIndex[k] = e.column();
      values[k] = e.value();
    }
    for (int r = 0; r < rows; r++) {
      rowStart[r + 1] += rowStart[r];
    }
    return new ExactMatrix(rows, columns, rowStart, columnIndex, values);
  }

  /** The zero matrix. */
  public static ExactMatrix zero(int rows, int columns) {
    return of(rows, columns, List.of());
  }

  /** The identity matrix of {@code size} rows. */
  public static ExactMatrix identity(int size) {
    List<Entry> entries = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      entries.add(new Entry(k, k, SurdSum.ONE));
    }
    return of(size, size, entries);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The number of nonzero entries. */
  public int nonzeros() {
    return values.length;
  }

  /**
   * The entry in a row and a column, {@link SurdSum#ZERO} where none is kept.
   *
   * @throws IllegalArgumentException if the place lies outside
   */
  public ExactNumber get(int row, int column) {
    requireInside(rows, columns, row, column);
    int at = Arrays.binarySearch(columnIndex, rowStart[row], rowStart[row + 1], column);
    return at < 0 ? SurdSum.ZERO : values[at];
  }

  /** The nonzero entries, row after row and inside a row by column. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(values.length);
    for (int r = 0; r < rows; r++) {
      entries.addAll(row(r));
    }
    return List.copyOf(entries);
  }

  /** The nonzero entries of one row, by column. */
  public List<Entry> row(int row) {
    List<Entry> entries = new ArrayList<>(rowStart[row + 1] - rowStart[row]);
    for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
      entries.add(new Entry(row, columnIndex[k], values[k]));
    }
    return entries;
  }

  /**
   * The sum {@code this + o}.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public ExactMatrix plus(ExactMatrix o) {
    if (rows != o.rows || columns != o.columns) {
      throw new IllegalArgumentException(
          "A matrix of " + shape() + " and one of " + o.shape() + " have no sum.");
    }
    RowSums sums = new RowSums(rows, columns);
    for (int r = 0; r < rows; r++) {
      sums.addRow(this, r, SurdSum.ONE);
      sums.addRow(o, r, SurdSum.ONE);
      sums.endRow();
    }
    return sums.build();
  }

  /**
   * The difference {@code this - o}.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public ExactMatrix minus(ExactMatrix o) {
    return plus(o.negate());
  }

  /**
   * The matrix product {@code this o}, of shape (rows of this) x (columns of o).
   *
   * @throws IllegalArgumentException if this has another number of columns than {@code o} has rows
   */
  public ExactMatrix times(ExactMatrix o) {
    if (columns != o.rows) {
      throw new IllegalArgumentException(
          "A matrix of " + shape() + " and one of " + o.shape() + " have no product.");
    }
    RowSums sums = new RowSums(rows, o.columns);
    for (int r = 0; r < rows; r++) {
      for (int k = rowStart[r]; k < rowStart[r + 1]; k++) {
        sums.addRow(o, columnIndex[k], values[k]);
      }
      sums.endRow();
    }
    return sums.build();
  }

  /** The commutator {@code this o - o this} of square matrices of one size. */
  public ExactMatrix commutator(ExactMatrix o) {
    return times(o).minus(o.times(this));
  }

  /** The multiple {@code factor * this}. */
  public ExactMatrix scale(ExactNumber factor) {
    return factor.isZero() ? zero(rows, columns) : map(v -> factor.times(v));
  }

  /** The negative {@code -this}. */
  public ExactMatrix negate() {
    return map(ExactNumber::negate);
  }

  /** The matrix of complex conjugates. */
  public ExactMatrix conjugate() {
    return map(ExactNumber::conjugate);
  }

  /** The transpose. */
  public ExactMatrix transpose() {
    List<Entry> entries = new ArrayList<>(values.length);
    for (Entry e : entries()) {
      entries.add(new Entry(e.column(), e.row(), e.value()));
    }
    return of(columns, rows, entries);
  }

  /** The conjugate transpose. */
  public ExactMatrix conjugateTranspose() {
    return transpose().conjugate();
  }

  /**
   * The Kronecker product: entry ((i, k), (j, l)) is {@code this(i, j) * o(k, l)}, pairs in
   * row-major order.
   */
  public ExactMatrix kronecker(ExactMatrix o) {
    List<Entry> entries = new ArrayList<>(values.length * o.values.length);
    for (Entry a : entries()) {
      for (Entry b : o.entries()) {
        entries.add(
            new Entry(
                a.row() * o.rows + b.row(),
                a.column() * o.columns + b.column(),
                a.value().times(b.value())));
      }
    }
    return of(Math.multiplyExact(rows, o.rows), Math.multiplyExact(columns, o.columns), entries);
  }

  /** The block diagonal matrix of the given blocks, in order. */
  public static ExactMatrix directSum(List<ExactMatrix> blocks) {
    List<Entry> entries = new ArrayList<>();
    int row = 0;
    int column = 0;
    for (ExactMatrix block : blocks) {
      for (Entry e : block.entries()) {
        entries.add(new Entry(row + e.row(), column + e.column(), e.value()));
      }
      row += block.rows;
      column += block.columns;
    }
    return of(row, column, entries);
  }

  /** Whether every entry is 0. */
  public boolean isZero() {
    return values.length == 0;
  }

  /** Whether every entry is real. */
  public boolean isReal() {
    return Arrays.stream(values).allMatch(ExactNumber::isReal);
  }

  /**
   * The real matrix of the same map on interleaved (real part, imaginary part) pairs: each entry
   * {@code a + b i} becomes the block {@code (a, -b; b, a)}.
   *
   * @throws ArithmeticException if an entry has no real and imaginary part here
   */
  public ExactMatrix realified() {
    List<Entry> entries = new ArrayList<>(4 * values.length);
    for (Entry e : entries()) {
      if (!(e.value() instanceof SurdSum value)) {
        throw new ArithmeticException(
            "The entry "
                + e.value().toExactString()
                + " is not split into real and imaginary part.");
      }
      int r = 2 * e.row();
      int c = 2 * e.column();
      entries.add(new Entry(r, c, value.realPart()));
      entries.add(new Entry(r, c + 1, value.imaginaryPart().negate()));
      entries.add(new Entry(r + 1, c, value.imaginaryPart()));
      entries.add(new Entry(r + 1, c + 1, value.realPart()));
    }
    return of(2 * rows, 2 * columns, entries);
  }

  private ExactMatrix map(UnaryOperator<ExactNumber> change) {
    ExactNumber[] changed = new ExactNumber[values.length];
    Arrays.setAll(changed, k -> change.apply(values[k]));
    return new ExactMatrix(rows, columns, rowStart, columnIndex, changed);
  }

  private String shape() {
    return rows + " x " + columns;
  }

  private static void requireShape(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "A matrix cannot have " + rows + " rows and " + columns + " columns.");
    }
  }

  private static void requireInside(int rows, int columns, int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IllegalArgumentException(
          "Row "
              + row
              + " and column "
              + column
              + " lie outside a matrix of "
              + rows
              + " x "
              + columns
              + ".");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactMatrix o
        && rows == o.rows
        && columns == o.columns
        && Arrays.equals(rowStart, o.rowStart)
        && Arrays.equals(columnIndex, o.columnIndex)
        && Arrays.equals(values, o.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, columns, Arrays.hashCode(columnIndex), Arrays.hashCode(values));
  }

  /** The shape and the nonzero entries, for messages. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(shape()).append(" [");
    for (Entry e : entries()) {
      text.append(" (").append(e.row()).append(", ").append(e.column()).append("): ");
      text.append(e.value().toExactString());
    }
    return text.append(" ]").toString();
  }

  /** Collects the rows of a result, each a sum of multiples of rows. */
  private static final class RowSums {
    private final int columns;
    private final int rows;
    private final List<Entry> entries = new ArrayList<>();
    private final TreeMap<Integer, ExactNumber> current = new TreeMap<>();
    private int row;

    RowSums(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
    }

    void addRow(ExactMatrix matrix, int r, ExactNumber factor) {
      for (int k = matrix.rowStart[r]; k < matrix.rowStart[r + 1]; k++) {
        current.merge(matrix.columnIndex[k], factor.times(matrix.values[k]), (a, b) -> a.plus(b));
      }
    }

    void endRow() {
      current.forEach((column, value) -> entries.add(new Entry(row, column, value)));
      current.clear();
      row++;
    }

    ExactMatrix build() {
      return of(rows, columns, entries);
    }
  }
}
