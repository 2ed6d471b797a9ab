/**
 * Equivariant maps as exact polynomials, their builders, the proof of their equivariance, and the
 * certificate that states what was proved.
 */
package io.intertwine.symbolic.map;
