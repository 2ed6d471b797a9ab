/** The tables of the reference kernels that generated kernels are tested and measured against. */
package io.intertwine.codegen.reference;
