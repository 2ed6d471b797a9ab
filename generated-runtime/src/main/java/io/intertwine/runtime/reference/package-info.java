/**
 * Reference kernels: the polynomials of a kernel evaluated term by term from a table, in obvious
 * loops. They are the oracle of the generated kernels in tests, and the baseline of benchmarks.
 */
package io.intertwine.runtime.reference;
