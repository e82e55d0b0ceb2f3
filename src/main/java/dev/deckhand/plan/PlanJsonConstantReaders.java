package dev.deckhand.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads constants by their names in the contract; case, blanks, dashes and underscores are free.
 */
final class PlanJsonConstantReaders extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Reader(type.getRawClass());
  }

  private static final class Reader extends JsonDeserializer<Enum<?>> {
    private final Class<?> type;

    Reader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Enum<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString("");
      for (Object constant : type.getEnumConstants()) {
        if (ConstantNames.means(text, (Enum<?>) constant)) {
          return (Enum<?>) constant;
        }
      }
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ConstantNames.of((Enum<?>) constant))
              .collect(Collectors.joining(", "));
      return context.reportInputMismatch(type, "\"%s\" is none of %s", text, known);
    }
  }
}
