package io.intertwine.property;

import io.intertwine.kernel.DoubleQuaternionGroup;
import io.intertwine.kernel.FloatQuaternionGroup;
import io.intertwine.kernel.GroupDescription;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.QuaternionGroup;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A group kernel of any precision, spoken to in double precision: what it computes, it computes in
 * its own.
 *
 * @param <A> the arrays of the group kernel
 */
final class WideGroup<A> implements GroupKernel<double[]> {

  private final QuaternionGroup<A, ?> group;
  private final Function<double[], A> narrow;
  private final Function<A, double[]> widen;

  private WideGroup(
      QuaternionGroup<A, ?> group, Function<double[], A> narrow, Function<A, double[]> widen) {
    this.group = group;
    this.narrow = narrow;
    this.widen = widen;
  }

  static WideGroup<?> of(QuaternionGroup<?, ?> group) {
    if (group instanceof DoubleQuaternionGroup inDouble) {
      return new WideGroup<>(inDouble, Function.identity(), Function.identity());
    }
    return new WideGroup<>(
        (FloatQuaternionGroup) group,
        array -> KernelFamily.narrowed(group.description().name(), array),
        KernelFamily::widened);
  }

  @Override
  public GroupDescription description() {
    return group.description();
  }

  @Override
  public double[] identity() {
    return widen.apply(group.identity());
  }

  @Override
  public double[] product(double[] left, double[] right) {
    return widen.apply(group.product(narrow.apply(left), narrow.apply(right)));
  }

  @Override
  public double[] inverse(double[] elements) {
    return widen.apply(group.inverse(narrow.apply(elements)));
  }

  @Override
  public double[] sample(RandomGenerator random, int count) {
    return widen.apply(group.sample(random, count));
  }

  @Override
  public double[] act(int representation, double[] elements, double[] vectors) {
    return widen.apply(group.act(representation, narrow.apply(elements), narrow.apply(vectors)));
  }

  @Override
  public double[] actTransposed(int representation, double[] elements, double[] cotangents) {
    return widen.apply(
        group.actTransposed(representation, narrow.apply(elements), narrow.apply(cotangents)));
  }

  @Override
  public Gradients<double[]> actVjp(
      int representation, double[] elements, double[] vectors, double[] cotangents) {
    Gradients<A> gradients =
        group.actVjp(
            representation,
            narrow.apply(elements),
            narrow.apply(vectors),
            narrow.apply(cotangents));
    return new Gradients<>(widen.apply(gradients.elements()), widen.apply(gradients.vectors()));
  }

  @Override
  public SecondGradients<double[]> actSecondVjp(
      int representation,
      double[] elements,
      double[] vectors,
      double[] cotangents,
      double[] elementCotangents,
      double[] vectorCotangents) {
    SecondGradients<A> gradients =
        group.actSecondVjp(
            representation,
            narrow.apply(elements),
            narrow.apply(vectors),
            narrow.apply(cotangents),
            narrow.apply(elementCotangents),
            narrow.apply(vectorCotangents));
    return new SecondGradients<>(
        widen.apply(gradients.elements()),
        widen.apply(gradients.vectors()),
        widen.apply(gradients.cotangents()));
  }

  @Override
  public double[] lie(int representation, double[] algebra, double[] vectors) {
    return widen.apply(group.lie(representation, narrow.apply(algebra), narrow.apply(vectors)));
  }

  /** The Euler factors of elements. */
  double[] factors(double[] elements) {
    return widen.apply(group.factors(narrow.apply(elements)));
  }
}
