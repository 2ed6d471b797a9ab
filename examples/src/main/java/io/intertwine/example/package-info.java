/** Worked examples. */
package io.intertwine.example;
