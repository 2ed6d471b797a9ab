/** Equivariant polynomial maps between representation spaces, and their proofs. */
package io.intertwine.symbolic.map;
