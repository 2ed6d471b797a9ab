/**
 * Checks of generated kernels that need a compiler: javac in memory, the sizes of the methods in
 * the class files, and runs against the interpreter of the programs.
 */
package io.intertwine.codegen.verify;
