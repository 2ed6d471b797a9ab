package io.intertwine.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.regex.Pattern;

/** The text of a compilation unit, with {@code \n} line ends. */
final class SourceText {

  private static final Pattern CONSTANT =
      Pattern.compile("(?m)^(  private static final \\w+ C\\d+ = \\S+) /\\* (.*) \\*/;$");

  private SourceText() {}

  /**
   * Prints a class.
   *
   * <p>JavaPoet knows no comment behind a declaration, so that the exact forms of constants are
   * moved there from their block comments.
   */
  static String of(String packageName, TypeSpec type) {
    String text =
        JavaFile.builder(packageName, type)
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString();
    return CONSTANT.matcher(text).replaceAll("$1; // $2");
  }
}
