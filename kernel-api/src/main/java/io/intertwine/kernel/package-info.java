/**
 * What a generated kernel is: the contracts {@link io.intertwine.kernel.DoubleKernel}, {@link
 * io.intertwine.kernel.FloatKernel} and {@link io.intertwine.kernel.GroupKernel}, and the metadata
 * that each kernel carries. The JDK is all that this package needs.
 */
package io.intertwine.kernel;
