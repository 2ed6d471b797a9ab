/** Generates and checks kernels in a Maven build. */
package io.intertwine.maven;
