/** Files, and what can be wrong with them. */
@org.jspecify.annotations.NullMarked
package io.intertwine.codegen.file;
