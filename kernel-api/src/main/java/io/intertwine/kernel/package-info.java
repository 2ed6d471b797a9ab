/** Kernel contracts, layouts and the provider; JDK only. */
package io.intertwine.kernel;
