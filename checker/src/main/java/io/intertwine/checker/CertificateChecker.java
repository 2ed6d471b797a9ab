package io.intertwine.checker;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The independent checker of certificates: it trusts nothing of Intertwine, has its own exact
 * arithmetic, and verifies from first principles what a certificate states of a generated kernel,
 * and that the emitted sources compute just that.
 *
 * <p>It is safe to use on hostile files: sizes, degrees, loops and time are bounded, and whatever
 * is wrong is one sentence.
 */
public final class CertificateChecker {
  private static final long GRACE_MILLISECONDS = 10_000;

  private CertificateChecker() {}

  /**
   * Checks one certificate, within ten minutes.
   *
   * @param certificate the file {@code Name.certificate.json}; the sources and tables that it names
   *     are found relative to its folder
   * @return whether it is accepted, and what was verified; never an exception for a bad file
   */
  public static Verdict check(Path certificate) {
    return check(certificate, Limits.SECONDS);
  }

  /**
   * Checks one certificate within a time limit.
   *
   * @param certificate the file
   * @param seconds after which a certificate is refused that is not yet verified
   * @return whether it is accepted, and what was verified
   */
  public static Verdict check(Path certificate, int seconds) {
    Objects.requireNonNull(certificate, "certificate");
    List<String> verified = Collections.synchronizedList(new ArrayList<>());
    Outcome outcome = new Outcome();
    // A thread of its own: its stack is large enough for deep expressions, and it can be stopped.
    Thread worker =
        new Thread(
            null,
            () -> outcome.set(attempt(certificate, verified)),
            "certificate-check",
            Limits.STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      worker.join(seconds * 1000L);
      if (worker.isAlive()) {
        worker.interrupt();
        worker.join(GRACE_MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      return refused(List.of(), "The check was interrupted.");
    }
    return outcome.get(verified);
  }

  private static Verdict refused(List<String> verified, String sentence) {
    return new Verdict(false, verified, Optional.of(sentence));
  }

  /** The refusal's sentence, or null if everything was verified. */
  private static @Nullable String attempt(Path certificate, List<String> verified) {
    try {
      new Check(certificate, verified).run();
      return null;
    } catch (Refusal refusal) {
      return refusal.sentence();
    } catch (StackOverflowError deep) {
      return "Something in the certificate or its sources is nested too deeply.";
    } catch (OutOfMemoryError large) {
      return "The check needs more memory than there is.";
    } catch (RuntimeException unexpected) {
      return "The checker failed on this certificate (" + unexpected + "), so it is not verified.";
    }
  }

  /** Hands the result from the checking thread to the caller. */
  private static final class Outcome {
    private boolean done;
    private @Nullable String sentence;

    synchronized void set(@Nullable String value) {
      done = true;
      sentence = value;
    }

    synchronized Verdict get(List<String> verified) {
      if (!done) {
        return refused(verified, "The check did not end within its time limit.");
      }
      return sentence == null
          ? new Verdict(true, verified, Optional.empty())
          : refused(verified, sentence);
    }
  }

  /**
   * Checks the certificates named on the command line.
   *
   * @param arguments the files; the exit status is 0 if all are accepted, 1 if one is refused, 2 if
   *     none is named
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** The same without leaving the virtual machine. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      err.println("Name one or more certificates to check.");
      return 2;
    }
    int status = 0;
    for (String argument : arguments) {
      Verdict verdict = check(Path.of(argument));
      if (verdict.accepted()) {
        out.println("accepted " + argument);
        verdict.verified().forEach(phrase -> out.println("  " + phrase));
      } else {
        err.println("refused " + argument + ": " + verdict.refusal().orElseThrow());
        status = 1;
      }
    }
    return status;
  }
}
