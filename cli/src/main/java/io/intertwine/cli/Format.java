package io.intertwine.cli;

import java.util.Locale;

/** How a command prints its answer. */
enum Format {
  /** Aligned columns for a person. */
  TABLE,
  /** One JSON object. */
  JSON,
  /** LaTeX tabulars and matrices. */
  LATEX,
  /** Comma separated values with a header line. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
