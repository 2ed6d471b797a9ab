package io.intertwine.kernel;

/**
 * Floating-point operations per sample of a kernel, at three stations of its making.
 *
 * @param dense with every monomial of the map's degrees evaluated, zero coefficients included
 * @param sparse with the nonzero terms of the exact polynomials evaluated one by one
 * @param optimised in the emitted code, a fused multiply-add counted as two
 */
public record OperationCounts(long dense, long sparse, long optimised) {}
