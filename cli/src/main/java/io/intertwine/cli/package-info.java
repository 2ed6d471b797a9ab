/** The command line. */
package io.intertwine.cli;
