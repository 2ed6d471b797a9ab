package io.intertwine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class may do or be called, wherever it lives. */
class HouseStyleTest {
  /** The methods of the mathematics that may speak of floating numbers, and their lambdas. */
  private static final Pattern NAMED_FOR_FLOATS = Pattern.compile(".*[tT]o(Double|Float).*");

  private static final Set<String> FLOATS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(Reactor.CLASSES);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATS.contains(type.getBaseComponentType().getName());
  }

  @Test
  void noClassIsCalledUtilsHelperOrManager() {
    holds(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Managers)"));
  }

  @Test
  void theMathematicsHasNoFloatingField() {
    holds(
        noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("io.intertwine.symbolic.."))
            .should()
            .haveRawType(
                DescribedPredicate.describe("floating numbers", HouseStyleTest::isFloating)));
  }

  @Test
  void theMathematicsSpeaksOfFloatsOnlyInMethodsNamedForThem() {
    holds(
        codeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("io.intertwine.symbolic.."))
            .should(haveNoFloatingSignatureOrCallUnlessNamedForIt()));
  }

  private static ArchCondition<JavaCodeUnit> haveNoFloatingSignatureOrCallUnlessNamedForIt() {
    return new ArchCondition<>("have no float in signature or calls, unless named for it") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        if (NAMED_FOR_FLOATS.matcher(unit.getName()).matches()) {
          return;
        }
        if (Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
            .anyMatch(HouseStyleTest::isFloating)) {
          events.add(
              SimpleConditionEvent.violated(
                  unit, unit.getFullName() + " has a float in its signature"));
        }
        unit.getCallsFromSelf().stream()
            .filter(call -> touchesFloats(call.getTarget()))
            .forEach(call -> events.add(violated(unit, call)));
      }

      private static boolean touchesFloats(CodeUnitCallTarget target) {
        return !NAMED_FOR_FLOATS.matcher(target.getName()).matches()
            && Stream.concat(
                    Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream())
                .anyMatch(HouseStyleTest::isFloating);
      }

      private static ConditionEvent violated(JavaCodeUnit unit, JavaAccess<?> call) {
        return SimpleConditionEvent.violated(unit, call.getDescription());
      }
    };
  }

  @Test
  void textIsFormattedInNoLocaleButTheRoot() {
    holds(
        noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintStream.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(System.class, "lineSeparator"));
  }

  /** The text of {@code Double.toString} differs between JDK 17 and 19. */
  @Test
  void noGeneratedTextPassesThroughTheDecimalPrinterOfTheJdk() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.intertwine.codegen.emit..")
            .should()
            .callMethodWhere(are(printingAFloat())));
  }

  private static DescribedPredicate<JavaAccess<?>> printingAFloat() {
    return DescribedPredicate.describe(
        "printing a floating number",
        access ->
            access.getTarget() instanceof CodeUnitCallTarget target
                && Set.of("toString", "valueOf", "append").contains(target.getName())
                && target.getRawParameterTypes().stream().anyMatch(HouseStyleTest::isFloating)
                && Set.of(
                        "java.lang.Double",
                        "java.lang.Float",
                        "java.lang.String",
                        "java.lang.StringBuilder")
                    .contains(target.getOwner().getName()));
  }

  @Test
  void noLibraryPrints() {
    holds(
        noClasses()
            .that(
                resideInAnyPackage(
                    "io.intertwine.symbolic..",
                    "io.intertwine.kernel..",
                    "io.intertwine.runtime..",
                    "io.intertwine.property.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void staticStateIsFinal() {
    holds(
        fields()
            .that()
            .areStatic()
            .and(
                DescribedPredicate.describe(
                    "are not the compiler's",
                    field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .and(
                DescribedPredicate.<HasName>describe(
                    "are not JMH's", field -> !field.getName().contains("_jmh")))
            .and()
            .areDeclaredInClassesThat(
                DescribedPredicate.not(resideInAPackage("io.intertwine.benchmark..")))
            .should()
            .beFinal());
  }
}
