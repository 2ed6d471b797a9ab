package io.intertwine.checker;

import java.util.List;
import java.util.Optional;

/**
 * What the checker says of a certificate.
 *
 * @param accepted whether everything was verified
 * @param verified what was verified, one phrase each, in order; also where the certificate is
 *     refused in the end
 * @param refusal one sentence that says what is wrong and where, if the certificate is refused
 */
public record Verdict(boolean accepted, List<String> verified, Optional<String> refusal) {

  /** Copies the list and requires a refusal just when the certificate is not accepted. */
  public Verdict {
    verified = List.copyOf(verified);
    if (accepted == refusal.isPresent()) {
      throw new IllegalArgumentException("a verdict is either accepted or has a refusal");
    }
  }
}
