package io.intertwine.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with the streams they read and write. */
final class CommandFactory implements IFactory {
  private final Streams streams;
  private final IFactory plain = CommandLine.defaultFactory();

  CommandFactory(Streams streams) {
    this.streams = streams;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Streams.class).newInstance(streams);
    } catch (NoSuchMethodException e) {
      return plain.create(type);
    }
  }
}
