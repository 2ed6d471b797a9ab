/**
 * The command {@code query}: JSON lines in, JSON lines out. One class per family of operations; the
 * loop, the reading of fields and the writing of values are shared.
 */
package io.intertwine.cli.query;
