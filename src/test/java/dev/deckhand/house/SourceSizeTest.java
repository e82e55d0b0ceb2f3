package dev.deckhand.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
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
    List<String> tooLong = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  null,
                  null,
                  manager.getJavaFileObjectsFromPaths(files(List.of(MAIN), ".java")));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodLengths(unit, positions, tooLong).scan(unit, null);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** Measures the methods of one file with the compiler's own parser. */
  private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> tooLong;

    MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
      this.unit = unit;
      this.positions = positions;
      this.tooLong = tooLong;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
      String name = file + "#" + method.getName();
      if (last - first + 1 > MAX_METHOD && !LONGER_METHODS.containsKey(name)) {
        tooLong.add(name + ": " + (last - first + 1));
      }
      return super.visitMethod(method, nothing);
    }
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
