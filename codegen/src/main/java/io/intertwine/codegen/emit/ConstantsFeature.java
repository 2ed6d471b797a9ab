package io.intertwine.codegen.emit;

/** The constants that the other features have asked for. */
final class ConstantsFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    kernel.constants().fields().forEach(kernel.type()::addField);
  }
}
