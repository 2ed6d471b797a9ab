/**
 * Arbitraries and checks for property-based tests of generated kernels, for this project's own and
 * for users' kernels.
 *
 * <p>What is checked holds exactly for the map that a kernel was generated from, by the proof in
 * its certificate. The compiled kernel rounds; so each check allows as much as the kernel's
 * companion bound proves, and not more: there are no tolerances to tune. What a check returns, a
 * {@link io.intertwine.property.Margin}, says how near the worst error came to its bound.
 *
 * <ul>
 *   <li>{@link io.intertwine.property.EquivarianceCheck}: f(rho(g) x) = eta(g) f(x), for the map
 *       and for its derivatives, in both precisions, plain and vector;
 *   <li>{@link io.intertwine.property.BackendParityCheck}: all variants agree, samples do not
 *       influence each other, tiles that are not asked for stay untouched;
 *   <li>{@link io.intertwine.property.DerivativeCheck}: difference quotients, transposes, symmetry
 *       of the second derivative;
 *   <li>{@link io.intertwine.property.ReferenceParityCheck}: against the table-driven reference;
 *   <li>{@link io.intertwine.property.GroupCheck}: the run-time group is a group that acts.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <p>A specification asks for a product and for the group, which acts on every irrep that occurs in
 * the product:
 *
 * <pre>{@code
 * intertwine: 1
 * package: org.example.kernels
 * group: O(3)
 * kernels:
 *   - {name: Product, kind: tensor-product, mode: full, left: 0e+1o+2e, right: 0e+1o+2e}
 *   - {name: Orthogonal3, kind: group, representations: [1o, 2e, 3o, 4e]}
 * }</pre>
 *
 * <p>An irrep of the other parity needs no entry of its own. The test, with jqwik on the test class
 * path and {@code --add-modules jdk.incubator.vector} in the arguments of the test JVM:
 *
 * <pre>{@code
 * class ProductProperties {
 *   private static final KernelFamily PRODUCT = KernelFamily.of(Product.class);
 *   private static final GroupFamily GROUP = GroupFamily.of(Orthogonal3.class);
 *
 *   @Property
 *   void theProductIsEquivariant(
 *       @ForAll("forward") Batch inputs, @ForAll("elements") double[] elements) {
 *     new EquivarianceCheck(PRODUCT, GROUP).check(inputs, elements);
 *   }
 *
 *   @Property
 *   void allVariantsAgree(@ForAll("forward") Batch inputs) {
 *     new BackendParityCheck(PRODUCT).check(inputs);
 *   }
 *
 *   @Property
 *   void theGradientIsTheGradient(@ForAll("vjp") Batch inputs, @ForAll long seed) {
 *     new DerivativeCheck(PRODUCT).check(inputs, seed);
 *   }
 *
 *   @Provide
 *   Arbitrary<Batch> forward() {
 *     return KernelArbitraries.batches(PRODUCT.description(Order.FORWARD), Arbitraries.just(9));
 *   }
 *
 *   @Provide
 *   Arbitrary<Batch> vjp() {
 *     return KernelArbitraries.batches(PRODUCT.description(Order.VJP), Arbitraries.just(9));
 *   }
 *
 *   @Provide
 *   Arbitrary<double[]> elements() {
 *     return KernelArbitraries.elements(GROUP.kernel(), 9);
 *   }
 * }
 * }</pre>
 *
 * <p>A failure is one sentence that names the kernel, the variant, the sample, the component, both
 * numbers and the bound; jqwik adds the pattern and the seed that made the inputs.
 */
package io.intertwine.property;
