package dev.deckhand.docs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the comments of types from the sources, as Markdown. */
final class SourceComments {
  private final JavaParser parser =
      new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));

  /** A comment and what it says about each component. */
  record Comment(String text, Map<String, String> parameters) {}

  Comment of(Class<?> type) throws IOException {
    Class<?> top = type.getNestHost();
    Path source = Path.of("src/main/java", top.getName().replace('.', '/') + ".java");
    CompilationUnit unit =
        parser.parse(source).getResult().orElseThrow(() -> new IOException("No Java in " + source));
    Javadoc javadoc =
        unit.findAll(TypeDeclaration.class).stream()
            .filter(declared -> declared.getNameAsString().equals(type.getSimpleName()))
            .findFirst()
            .flatMap(declared -> ((TypeDeclaration<?>) declared).getJavadoc())
            .orElseThrow(() -> new IllegalStateException(type + " says nothing about itself"));
    Map<String, String> parameters = new LinkedHashMap<>();
    for (JavadocBlockTag tag : javadoc.getBlockTags()) {
      tag.getName().ifPresent(name -> parameters.put(name, markdown(tag.getContent().toText())));
    }
    return new Comment(markdown(javadoc.getDescription().toText()), parameters);
  }

  private static String markdown(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .replaceAll("\\{@link #?([^}]*)}", "`$1`")
        .strip();
  }
}
