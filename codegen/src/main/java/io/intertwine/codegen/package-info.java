/** Specification, kernel programs, passes, schedule and the Java emitter. */
package io.intertwine.codegen;
