/** The tile layout of kernel arrays, and the conversions between it and plain sample arrays. */
package io.intertwine.kernel.layout;
