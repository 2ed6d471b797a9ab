/** JMH benchmarks. */
package io.intertwine.benchmark;
