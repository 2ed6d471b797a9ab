/**
 * Lowering of equivariant maps to kernel programs, and the proof that a program, however optimised,
 * is the map: its symbolic re-expansion.
 */
package io.intertwine.codegen.lower;
