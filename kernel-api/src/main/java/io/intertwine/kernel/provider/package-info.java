/** The one look-up that picks the vector or the plain twin of a kernel, and says why. */
package io.intertwine.kernel.provider;
