package io.intertwine.property;

/** What the numbers of a kernel's array are, which decides how a group element moves them. */
public enum ArrayRole {
  /** Numbers that no element moves: weights, or a vector that is held fixed. */
  INVARIANT,

  /** A vector of a direct sum of irreps. */
  FEATURE,

  /** A Cartesian point (x, y, z); the parity turns it around. */
  POINT,

  /** An element of the Lie algebra (x, y, z); the parity leaves it alone. */
  ALGEBRA,

  /** Cosines and sines of Euler angles of a group element that is multiplied from the left. */
  CHART,

  /** A cotangent of {@link #CHART}, which belongs to no representation. */
  CHART_GRADIENT,

  /** The quaternion, and parity, of a group element. */
  ELEMENT
}
