/**
 * Exact coupling of angular momenta: Clebsch-Gordan coefficients, 3j, 6j and 9j symbols, and their
 * real-basis form for SO(3), with proof.
 *
 * <p>Spins and projections are given as doubled integers, so that half-integers need no type of
 * their own. Every symbol is one signed square root of a rational. The phases are those of Condon
 * and Shortley; the real basis is the convention {@code intertwine} of CONVENTIONS.md.
 */
package io.intertwine.symbolic.coupling;
