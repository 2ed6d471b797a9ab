/**
 * The YAML spec of a set of kernels: its records, its reader, its canonical text and fingerprint.
 *
 * <p>A spec says <em>what</em> is wanted and holds no mathematics: irreps are kept as their
 * canonical text. Everything that can be wrong with a spec is found while it is read, and said in
 * one sentence that names the file, the line and the field.
 */
package io.intertwine.codegen.spec;
