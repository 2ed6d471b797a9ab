/** Kernels generated in this build, reference kernels and layers. */
package io.intertwine.runtime;
