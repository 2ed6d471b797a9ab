/**
 * Exact numbers with decidable equality, and their correctly rounded decimals.
 *
 * <p>{@link io.intertwine.symbolic.number.Rational} is Q, {@link
 * io.intertwine.symbolic.number.SqrtRational} is a signed square root of a rational, {@link
 * io.intertwine.symbolic.number.SurdSum} is the field Q(i, sqrt 2, sqrt 3, ..., sqrt 307), and
 * {@link io.intertwine.symbolic.number.Enclosure} is ball arithmetic, which turns exact values into
 * digits. Nothing here uses a tolerance, and floating point appears only in methods named for it.
 */
package io.intertwine.symbolic.number;
