/**
 * Interpreters of kernel programs: over any arithmetic, exact and enclosing ones among them, and
 * over {@code double} and {@code float} in the order of the emitted code.
 */
package io.intertwine.codegen.interpret;
