package io.intertwine.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What every source file has: Javadoc, a described package, and a length that one can read. */
class SourcesTest {
  private static final int LONGEST_FILE = 600;

  @Test
  void everyPublicTypeAndMemberHasJavadoc() throws IOException {
    List<Path> sources = Reactor.sources("main");
    List<String> bare = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new BareMembers(docs, bare).scan(unit, null);
      }
    }

    assertTrue(sources.size() > 10, "the sources are found");
    assertEquals(List.of(), bare);
  }

  @Test
  void everyPackageIsDescribed() {
    Set<Path> packages = new TreeSet<>();
    Reactor.sources("main").forEach(file -> packages.add(file.getParent()));

    assertEquals(
        List.of(),
        packages.stream().filter(p -> !Files.exists(p.resolve("package-info.java"))).toList());
  }

  @Test
  void noFileIsLongerThanOneCanRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file :
        Stream.of("main", "test").map(Reactor::sources).flatMap(List::stream).toList()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file.getFileName() + ": " + lines);
      }
    }

    assertEquals(List.of(), tooLong);
  }

  /**
   * Two engines write one report for a class, the second over the first, and tests go uncounted.
   */
  @Test
  void aTestClassRunsOnOneEngine() throws IOException {
    List<Path> mixed = new ArrayList<>();
    for (Path file : Reactor.sources("test")) {
      List<String> lines = Files.readAllLines(file);
      if (lines.contains("import org.junit.jupiter.api.Test;")
          && lines.stream().anyMatch(line -> line.startsWith("import net.jqwik."))) {
        mixed.add(file.getFileName());
      }
    }

    assertEquals(List.of(), mixed);
  }

  @Test
  void theBomAndTheParentNameTheSameArtifacts() throws IOException {
    Pattern managed =
        Pattern.compile(
            "<groupId>io\\.intertwine</groupId>\\s*<artifactId>([^<]*)</artifactId>\\s*"
                + "<version>\\$\\{project\\.version}</version>");

    assertEquals(
        managed
            .matcher(Files.readString(Reactor.file("pom.xml")))
            .results()
            .map(match -> match.group(1))
            .toList(),
        managed
            .matcher(Files.readString(Reactor.file("bom/pom.xml")))
            .results()
            .map(match -> match.group(1))
            .toList());
  }

  @Test
  void decisionsAreNumberedWithoutAGap() throws IOException {
    try (Stream<Path> files = Files.list(Reactor.file("docs/decisions"))) {
      List<Integer> numbers =
          files
              .map(
                  file ->
                      Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md")
                          .matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .map(match -> Integer.valueOf(match.group(1)))
              .sorted()
              .toList();

      assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }
  }

  /** Collects the public and protected declarations that carry no Javadoc. */
  private static final class BareMembers extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> bare;

    BareMembers(DocTrees docs, List<String> bare) {
      this.docs = docs;
      this.bare = bare;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isVisible(type.getModifiers().getFlags())) {
        return null;
      }
      demand(type.getSimpleName().toString());
      scan(type.getMembers(), null);
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      boolean constructorOfRecord =
          method.getReturnType() == null && owner().getKind() == Tree.Kind.RECORD;
      if (!overrides && !constructorOfRecord && isVisible(method.getModifiers().getFlags())) {
        demand(owner().getSimpleName() + "." + method.getName());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
      boolean component =
          owner().getKind() == Tree.Kind.RECORD
              && !field.getModifiers().getFlags().contains(Modifier.STATIC);
      if (!component && isVisible(field.getModifiers().getFlags())) {
        demand(owner().getSimpleName() + "." + field.getName());
      }
      return null;
    }

    private ClassTree owner() {
      return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }

    private boolean isVisible(Set<Modifier> flags) {
      boolean inInterface =
          getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
              && (owner.getKind() == Tree.Kind.INTERFACE
                  || owner.getKind() == Tree.Kind.ANNOTATION_TYPE);
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || (inInterface && !flags.contains(Modifier.PRIVATE));
    }

    private void demand(String name) {
      if (docs.getDocCommentTree(getCurrentPath()) == null) {
        bare.add(getCurrentPath().getCompilationUnit().getPackageName() + "." + name);
      }
    }
  }
}
