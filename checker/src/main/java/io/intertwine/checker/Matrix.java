package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sparse matrix over {@link Surd}. */
final class Matrix {
  private final int columns;
  private final List<TreeMap<Integer, Surd>> rows = new ArrayList<>();

  Matrix(int rows, int columns) {
    this.columns = columns;
    for (int i = 0; i < rows; i++) {
      this.rows.add(new TreeMap<>());
    }
  }

  static Matrix identity(int size) {
    Matrix identity = new Matrix(size, size);
    for (int i = 0; i < size; i++) {
      identity.set(i, i, Surd.ONE);
    }
    return identity;
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return columns;
  }

  /** The nonzero entries of a row, by column. */
  Map<Integer, Surd> row(int row) {
    return rows.get(row);
  }

  Surd get(int row, int column) {
    return rows.get(row).getOrDefault(column, Surd.ZERO);
  }

  void set(int row, int column, Surd value) {
    if (value.isZero()) {
      rows.get(row).remove(column);
    } else {
      rows.get(row).put(column, value);
    }
  }

  Matrix times(Matrix other) {
    Matrix product = new Matrix(rows(), other.columns);
    for (int i = 0; i < rows(); i++) {
      for (Map.Entry<Integer, Surd> a : rows.get(i).entrySet()) {
        for (Map.Entry<Integer, Surd> b : other.rows.get(a.getKey()).entrySet()) {
          Surd sum = product.get(i, b.getKey()).plus(a.getValue().times(b.getValue()));
          product.set(i, b.getKey(), sum);
        }
      }
    }
    return product;
  }

  Matrix times(Surd factor) {
    Matrix product = new Matrix(rows(), columns);
    for (int i = 0; i < rows(); i++) {
      for (Map.Entry<Integer, Surd> entry : rows.get(i).entrySet()) {
        product.set(i, entry.getKey(), entry.getValue().times(factor));
      }
    }
    return product;
  }

  Matrix plus(Matrix other) {
    Matrix sum = times(Surd.ONE);
    for (int i = 0; i < rows(); i++) {
      for (Map.Entry<Integer, Surd> entry : other.rows.get(i).entrySet()) {
        sum.set(i, entry.getKey(), sum.get(i, entry.getKey()).plus(entry.getValue()));
      }
    }
    return sum;
  }

  Matrix minus(Matrix other) {
    return plus(other.times(Surd.of(-1)));
  }

  Matrix transpose() {
    Matrix transpose = new Matrix(columns, rows());
    for (int i = 0; i < rows(); i++) {
      for (Map.Entry<Integer, Surd> entry : rows.get(i).entrySet()) {
        transpose.set(entry.getKey(), i, entry.getValue());
      }
    }
    return transpose;
  }

  Matrix conjugate() {
    Matrix conjugate = new Matrix(rows(), columns);
    for (int i = 0; i < rows(); i++) {
      for (Map.Entry<Integer, Surd> entry : rows.get(i).entrySet()) {
        conjugate.set(i, entry.getKey(), entry.getValue().conjugate());
      }
    }
    return conjugate;
  }

  /** Copies a block to the place where its first entry is at the given row and column. */
  void put(int row, int column, Matrix block) {
    for (int i = 0; i < block.rows(); i++) {
      for (Map.Entry<Integer, Surd> entry : block.rows.get(i).entrySet()) {
        set(row + i, column + entry.getKey(), entry.getValue());
      }
    }
  }

  boolean isZero() {
    return rows.stream().allMatch(Map::isEmpty);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Matrix that && columns == that.columns && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode() * 31 + columns;
  }
}
