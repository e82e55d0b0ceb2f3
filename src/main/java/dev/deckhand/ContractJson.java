package dev.deckhand;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.EnumDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.SlideLink;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the contracts write JSON: enum constants in lower camel case, times in ISO 8601. */
@Singleton
public final class ContractJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    configure(mapper);
  }

  /** Gives a mapper the contract's habits. */
  public static void configure(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule()
            .addSerializer(new EnumWriter())
            .setDeserializerModifier(new EnumsByContract()));
    mapper.addMixIn(DeckOutline.Shape.class, ShapeMixIn.class);
    mapper.addMixIn(DeckOutline.Paragraph.class, ParagraphMixIn.class);
    mapper.setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.setConfig(
        mapper.getDeserializationConfig().with(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS));
  }

  /** {@code VERY_HIDDEN} becomes {@code veryHidden}. */
  static String name(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  @SuppressWarnings("rawtypes") // the serializer serves every enum
  private static final class EnumWriter extends JsonSerializer<Enum> {
    @Override
    public Class<Enum> handledType() {
      return Enum.class;
    }

    @Override
    public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(name((Enum<?>) constant));
    }
  }

  /** Enum constants are read as they are written, and as they are called in Java. */
  private static final class EnumsByContract extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> usual) {
      return usual instanceof EnumDeserializer ? new EnumReader(type.getRawClass()) : usual;
    }
  }

  private static final class EnumReader extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    EnumReader(Class<?> type) {
      super(type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = json.getValueAsString("");
      List<String> names = new ArrayList<>();
      for (Object constant : handledType().getEnumConstants()) {
        String name = name((Enum<?>) constant);
        if (name.equalsIgnoreCase(text.replace("_", "").replace("-", ""))) {
          return constant;
        }
        names.add(name);
      }
      return context.handleWeirdStringValue(
          handledType(), text, "it is none of %s", String.join(", ", names));
    }
  }

  /**
   * The contract gives each shape its text in one piece, and what else it holds under the name of
   * what it is.
   */
  interface ShapeMixIn {
    @JsonProperty
    String text();

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    ShapeContent.@Nullable Table table();

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    ShapeContent.@Nullable Chart chart();

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    ShapeContent.@Nullable Picture picture();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Concealment hiddenBecause();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Integer group();

    @JsonIgnore
    @Nullable ShapeContent content();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<SlideLink> links();
  }

  /** What is seen of a paragraph is told where that is not all of it. */
  interface ParagraphMixIn {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String seen();
  }
}
