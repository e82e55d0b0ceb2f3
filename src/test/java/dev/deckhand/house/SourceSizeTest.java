package dev.deckhand.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps files and methods short enough to read in one go. */
class SourceSizeTest {
  private static final int MAX_FILE = 300;
  private static final int MAX_METHOD = 40;
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");

  /** Files that may be longer, each with its reason. */
  private static final Map<String, String> LONGER_FILES = Map.of();

  /** Methods that may be longer, each with its reason; as {@code File.java#method}. */
  private static final Map<String, String> LONGER_METHODS = Map.of();

  @Test
  void filesHaveAtMost300Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file :
        files(List.of(MAIN, Path.of("src/test/java"), PAGES), ".java", ".js", ".css")) {
      long lines = Files.lines(file).count();
      if (lines > MAX_FILE && !LONGER_FILES.containsKey(file.getFileName().toString())) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void methodsHaveAtMost40Lines() throws IOException {
    StaticJavaParser.setConfiguration(
        new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));
    List<String> tooLong = new ArrayList<>();
    for (Path file : files(List.of(MAIN), ".java")) {
      CompilationUnit unit = StaticJavaParser.parse(file);
      unit.findAll(MethodDeclaration.class)
          .forEach(m -> check(file, m.getNameAsString(), lines(m), tooLong));
      unit.findAll(ConstructorDeclaration.class)
          .forEach(c -> check(file, c.getNameAsString(), lines(c), tooLong));
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : files(List.of(MAIN), ".java")) {
      Path info = file.resolveSibling("package-info.java");
      boolean said = Files.exists(info) && Files.readString(info).contains("@NullMarked");
      if (!said && !silent.contains(file.getParent().toString())) {
        silent.add(file.getParent().toString());
      }
    }
    assertThat(silent).isEmpty();
  }

  private static int lines(com.github.javaparser.ast.Node node) {
    return node.getRange().map(r -> r.end.line - r.begin.line + 1).orElse(0);
  }

  private static void check(Path file, String method, int lines, List<String> tooLong) {
    String name = file.getFileName() + "#" + method;
    if (lines > MAX_METHOD && !LONGER_METHODS.containsKey(name)) {
      tooLong.add(name + ": " + lines);
    }
  }

  private static List<Path> files(List<Path> roots, String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
            .forEach(found::add);
      }
    }
    return found;
  }
}
