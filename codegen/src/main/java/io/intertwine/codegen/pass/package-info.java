/**
 * Optimisation passes: pure functions from programs to programs with the same exact values, and the
 * program of the rounding error bound.
 */
package io.intertwine.codegen.pass;
