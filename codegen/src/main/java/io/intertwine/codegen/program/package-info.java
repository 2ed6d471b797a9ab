/**
 * Kernel programs: a static single assignment form of exact arithmetic on reals, with its text, its
 * operation counts and its reverse-mode derivative.
 */
package io.intertwine.codegen.program;
