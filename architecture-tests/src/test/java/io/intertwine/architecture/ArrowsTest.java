package io.intertwine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may depend on whom: the arrows of the design. */
class ArrowsTest {
  /** The root package of each module. */
  private static final Set<String> MODULES =
      new TreeSet<>(
          List.of(
              "benchmark",
              "checker",
              "cli",
              "codegen",
              "examples",
              "kernel",
              "maven",
              "property",
              "runtime",
              "symbolic"));

  private static final String[] SYMJA = {
    "org.matheclipse..",
    "edu.jas..",
    "org.hipparchus..",
    "org.apfloat..",
    "org.jgrapht..",
    "org.logicng..",
    "org.chocosolver..",
    "com.google.common.."
  };

  /** The JDK's packages; the Vector API's incubator module is not among them. */
  private static final String[] JDK = {"java..", "javax..", "jdk.jfr..", "com.sun.source.."};

  private static final String NULLNESS = "org.jspecify.annotations..";

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(Reactor.CLASSES);
  }

  private static String module(String name) {
    return "io.intertwine." + name + "..";
  }

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages))
        .as("outside %s", String.join(", ", packages));
  }

  @Test
  void everyModuleIsSeenAndHasNoPackageOfAnother() {
    Set<String> seen = new TreeSet<>();
    Reactor.CLASSES.forEach(c -> seen.add(c.getPackageName().split("\\.", 4)[2]));

    assertEquals(MODULES, seen);
  }

  @Test
  void symjaIsReachedFromOnePackageOnly() {
    holds(
        noClasses()
            .that(outside("io.intertwine.symbolic.symja.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(SYMJA)));
  }

  @Test
  void javaPoetIsReachedFromTheEmitterOnly() {
    holds(
        noClasses()
            .that(outside("io.intertwine.codegen.emit.."))
            .should()
            .dependOnClassesThat(resideInAPackage("com.palantir.javapoet..")));
  }

  @Test
  void jqwikIsReachedFromThePropertyModuleOnly() {
    holds(
        noClasses()
            .that(outside(module("property")))
            .should()
            .dependOnClassesThat(resideInAPackage("net.jqwik..")));
  }

  @Test
  void ejmlIsReachedFromTheNumericEdgeOnly() {
    holds(
        noClasses()
            .that(outside(module("runtime"), module("benchmark")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.ejml..")));
  }

  @Test
  void theVectorModuleIsReachedFromTheRuntimeOnly() {
    holds(
        noClasses()
            .that(outside(module("runtime"), module("benchmark"), module("examples")))
            .should()
            .dependOnClassesThat(resideInAPackage("jdk.incubator..")));
  }

  @Test
  void theKernelContractsNeedTheJdkAlone() {
    holds(mayDependOn("kernel", NULLNESS));
  }

  @Test
  void theCheckerNeedsTheJdkAndAJsonParserAlone() {
    holds(mayDependOn("checker", NULLNESS, "com.fasterxml.jackson.."));
  }

  @Test
  void theRuntimeKnowsNothingOfSymbolsOrOfTheGenerator() {
    holds(mayDependOn("runtime", module("kernel"), NULLNESS, "org.ejml..", "jdk.incubator.vector"));
  }

  @Test
  void theMathematicsKnowsNothingOfProgramsAndKernels() {
    holds(
        noClasses()
            .that(resideInAPackage(module("symbolic")))
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.intertwine..")
                    .and(DescribedPredicate.not(resideInAPackage(module("symbolic"))))));
  }

  @Test
  void theGeneratorKnowsTheMathematicsAndTheContractsAlone() {
    holds(
        noClasses()
            .that(resideInAPackage(module("codegen")))
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.intertwine..")
                    .and(outside(module("codegen"), module("symbolic"), module("kernel")))));
  }

  @Test
  void thePropertiesThatUsersImportBringTheRuntimeAndJqwikAlone() {
    holds(
        mayDependOn(
            "property",
            module("kernel"),
            module("runtime"),
            NULLNESS,
            "net.jqwik..",
            "org.opentest4j..",
            "org.apiguardian.."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"symbolic", "codegen", "kernel", "runtime", "checker", "cli", "property"})
  void packagesOfAModuleFormNoCycle(String module) {
    holds(slices().matching("io.intertwine." + module + ".(*)..").should().beFreeOfCycles());
  }

  private static ArchRule mayDependOn(String module, String... others) {
    String[] allowed = new String[JDK.length + others.length + 1];
    System.arraycopy(JDK, 0, allowed, 0, JDK.length);
    System.arraycopy(others, 0, allowed, JDK.length, others.length);
    allowed[allowed.length - 1] = module(module);
    return classes()
        .that(resideInAPackage(module(module)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(DescribedPredicate.describe("primitive types", JavaClass::isPrimitive))
                .or(
                    DescribedPredicate.describe(
                        "arrays of primitive types",
                        c -> c.isArray() && c.getBaseComponentType().isPrimitive())));
  }
}
