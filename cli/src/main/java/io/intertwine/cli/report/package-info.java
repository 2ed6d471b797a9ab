/** The pictures of {@code report}: one self-contained HTML page, drawn as SVG. */
package io.intertwine.cli.report;
