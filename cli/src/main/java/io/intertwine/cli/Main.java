package io.intertwine.cli;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.err.println("intertwine: no command is built in yet");
    System.exit(2);
  }
}
