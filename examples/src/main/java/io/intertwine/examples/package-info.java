/** Worked examples: real input run through kernels that the example itself has generated. */
package io.intertwine.examples;
