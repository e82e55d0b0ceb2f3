package dev.deckhand.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Every setting there is, as an environment variable. */
public final class KnownSettings {
  private static final String QUARKUS = "META-INF/quarkus-config-doc/quarkus-config-model.json";

  private KnownSettings() {}

  /** Ours are listed with their defaults; Quarkus documents its own in each extension's jar. */
  public static Set<String> asEnvironment() throws IOException {
    Set<String> names = new HashSet<>();
    Properties own = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
      own.load(in);
    }
    own.stringPropertyNames().forEach(name -> names.add(environmentName(name)));
    List<URL> models = Collections.list(KnownSettings.class.getClassLoader().getResources(QUARKUS));
    for (URL model : models) {
      try (InputStream in = model.openStream()) {
        new ObjectMapper().readTree(in).findValuesAsText("environmentVariable").forEach(names::add);
      }
    }
    return names;
  }

  private static String environmentName(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
