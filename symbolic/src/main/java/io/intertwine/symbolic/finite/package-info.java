/**
 * Finite groups: elements, classes, exact character tables and exact irreducible representations.
 *
 * <p>A {@link io.intertwine.symbolic.finite.FiniteGroup} is given by permutations or by exact
 * matrices; {@code (g h)(x) = g(h(x))} and {@code rho(g h) = rho(g) rho(h)}. Its {@link
 * io.intertwine.symbolic.finite.CharacterTable} has cyclotomic values, and each {@link
 * io.intertwine.symbolic.finite.FiniteIrrep} has exact matrices that were proved to be a
 * representation with that character. Work modulo primes is only ever a means: what is returned is
 * exact and checked by an argument that its Javadoc states.
 */
package io.intertwine.symbolic.finite;
