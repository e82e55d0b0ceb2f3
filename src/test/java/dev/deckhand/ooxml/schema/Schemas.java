package dev.deckhand.ooxml.schema;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.xmlbeans.XmlObject;

/** Judges the parts of a package by the schemas of ECMA-376 part 1 (transitional). */
public final class Schemas {
  private static final Function<byte[], List<String>> VALIDATOR = validator();

  private Schemas() {}

  /** What an edit wrote that its schema does not allow and that was not there before. */
  public static List<String> newErrors(Map<String, byte[]> before, Map<String, byte[]> after) {
    List<String> found = new ArrayList<>();
    after.forEach(
        (name, part) -> {
          byte[] old = before.get(name);
          if (isXml(name) && !Arrays.equals(old, part)) {
            List<String> errors = errors(part);
            if (!errors.isEmpty()) {
              (old == null ? allErrors(before) : errors(old)).forEach(e -> removeLike(e, errors));
            }
            errors.forEach(error -> found.add(name + ": " + error));
          }
        });
    return found;
  }

  /** Takes one error of the same words away; where it was found may read otherwise by now. */
  private static void removeLike(String error, List<String> errors) {
    for (int i = 0; i < errors.size(); i++) {
      if (words(errors.get(i)).equals(words(error))) {
        errors.remove(i);
        return;
      }
    }
  }

  private static String words(String error) {
    return error.substring(0, error.indexOf(PartValidator.AT));
  }

  /** A part that is new may be the copy of any other. */
  private static List<String> allErrors(Map<String, byte[]> parts) {
    return parts.entrySet().stream()
        .filter(part -> isXml(part.getKey()))
        .flatMap(part -> errors(part.getValue()).stream())
        .toList();
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static List<String> errors(byte[] part) {
    List<String> errors = new ArrayList<>(VALIDATOR.apply(part));
    // XML itself allows xml:space everywhere; the schema of rich text forgets it
    errors.removeIf(error -> error.contains("space@http://www.w3.org/XML/1998/namespace"));
    return errors;
  }

  @SuppressWarnings("unchecked")
  private static Function<byte[], List<String>> validator() {
    try {
      URL[] classes = {
        Path.of("target/schemas/ooxml-schemas.jar").toUri().toURL(),
        place(XmlObject.class),
        place(LogManager.class),
        place(PartValidator.class)
      };
      ClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
      Class<?> validator = loader.loadClass(PartValidator.class.getName());
      return (Function<byte[], List<String>>) validator.getDeclaredConstructor().newInstance();
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
