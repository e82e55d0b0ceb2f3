package dev.deckhand.docs;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as pages write them and as the code has them: plain, in bytes, or in milliseconds. */
final class Amount {
  private static final Pattern WRITTEN = Pattern.compile("([0-9][0-9,.]*) ?([A-Za-z]*).*");
  private static final Map<String, Long> UNITS =
      Map.of(
          "KB", 1L << 10,
          "MB", 1L << 20,
          "M", 1L << 20,
          "ms", 1L,
          "s", 1_000L,
          "S", 1_000L,
          "min", 60_000L,
          "h", 3_600_000L);

  private Amount() {}

  /** Reads {@code 50 MB}, {@code 3 min}, {@code 10,000 cells} or {@code 0.5}. */
  static BigDecimal parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException("No amount: " + text);
    }
    BigDecimal number = new BigDecimal(written.group(1).replace(",", ""));
    long unit = UNITS.getOrDefault(written.group(2), 1L);
    return number.multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
  }

  /**
   * What a place in the code or the configuration says.
   *
   * @param place a setting, {@code package.Type.CONSTANT}, {@code package.Type.CONSTANT.component},
   *     or {@code package.Type.component} with a {@link Size}
   */
  static BigDecimal inForce(String place) throws Exception {
    String setting = settings().getProperty(place);
    if (setting != null) {
      return parse(setting);
    }
    Deque<String> names = new ArrayDeque<>(List.of(place.split("\\.")));
    Field field = type(names).getDeclaredField(names.pop());
    Size size = field.getAnnotation(Size.class);
    return number(size == null ? value(field, names) : size.max());
  }

  /** Takes the names of packages and types off the front. */
  private static Class<?> type(Deque<String> names) throws ClassNotFoundException {
    StringBuilder name = new StringBuilder("dev.deckhand.").append(names.pop());
    while (!Character.isUpperCase(names.getFirst().charAt(0))) {
      name.append('.').append(names.pop());
    }
    name.append('.').append(names.pop());
    if (names.size() > 1 && names.getFirst().matches("[A-Z]+[a-z].*")) {
      name.append('$').append(names.pop());
    }
    return Class.forName(name.toString());
  }

  private static @Nullable Object value(Field field, Deque<String> component) throws Exception {
    field.setAccessible(true);
    @Nullable Object value = field.get(null);
    if (component.isEmpty() || value == null) {
      return value;
    }
    return value.getClass().getDeclaredMethod(component.pop()).invoke(value);
  }

  private static BigDecimal number(@Nullable Object value) {
    Object amount = value instanceof Duration duration ? duration.toMillis() : value;
    return new BigDecimal(Optional.ofNullable(amount).orElseThrow().toString())
        .stripTrailingZeros();
  }

  private static Properties settings() throws IOException {
    Properties settings = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
      settings.load(in);
    }
    return settings;
  }
}
