/**
 * The edge to Symja: reading exact expressions of files, and closed forms for display.
 *
 * <p>This is the only package that imports {@code org.matheclipse}. Expressions of files go through
 * Symja's parser, which starts at once, and never through its evaluator; {@link
 * io.intertwine.symbolic.symja.SymjaForm} and {@link io.intertwine.symbolic.symja.ClosedForm} start
 * the evaluator when they are first used, which takes a second or two. Nothing that the evaluator
 * answers is trusted without an exact check.
 */
package io.intertwine.symbolic.symja;
