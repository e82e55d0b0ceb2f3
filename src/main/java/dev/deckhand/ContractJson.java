package dev.deckhand;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.SlideLink;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
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
    mapper.registerModule(new SimpleModule().addSerializer(new EnumWriter()));
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
