package dev.deckhand.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How the contract writes cell values and paragraphs. */
final class PlanJsonModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  PlanJsonModule() {
    addDeserializer(ProposedValue.class, new ValueReader());
    addSerializer(ProposedValue.class, new ValueWriter());
    addDeserializer(TextParagraph.class, new ParagraphReader());
    addDeserializer(LineSize.class, new SizeReader());
    addSerializer(LineSize.class, new SizeWriter());
    addSerializer(new PlanJsonConstantWriter());
    setDeserializerModifier(new PlanJsonConstantReaders());
    variants(ConditionalRule.class);
    variants(ValidationRule.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
  private interface ToldApart {}

  private void variants(Class<?> type) {
    setMixInAnnotation(type, ToldApart.class);
    for (Class<?> variant : Variants.of(type)) {
      registerSubtypes(new NamedType(variant, Variants.name(variant)));
    }
  }

  private static final class ValueReader extends JsonDeserializer<ProposedValue> {
    @Override
    public @Nullable ProposedValue deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isNumber() && Double.isFinite(node.doubleValue())) {
        return new ProposedValue.Number(node.doubleValue());
      }
      if (node.isTextual()) {
        return new ProposedValue.Text(node.textValue());
      }
      if (node.isBoolean()) {
        return new ProposedValue.Bool(node.booleanValue());
      }
      if (node.isObject() && node.size() == 1 && node.path("date").isTextual()) {
        return new ProposedValue.Date(date(node.get("date").textValue(), context));
      }
      return context.reportInputMismatch(
          ProposedValue.class,
          "A value is a number, text, true, false, null or {\"date\": \"2026-01-31\"}, not %s",
          node);
    }

    private static LocalDateTime date(String text, DeserializationContext context)
        throws IOException {
      try {
        return text.contains("T")
            ? LocalDateTime.parse(text)
            : LocalDate.parse(text).atTime(LocalTime.MIDNIGHT);
      } catch (DateTimeException e) {
        return context.reportInputMismatch(
            ProposedValue.class, "\"%s\" is no date; write it as 2026-01-31", text);
      }
    }
  }

  private static final class ValueWriter extends JsonSerializer<ProposedValue> {
    @Override
    public void serialize(ProposedValue value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (value) {
        case ProposedValue.Number number -> json.writeNumber(number.value());
        case ProposedValue.Bool bool -> json.writeBoolean(bool.value());
        case ProposedValue.Text text -> json.writeString(text.value());
        case ProposedValue.Date date -> {
          json.writeStartObject();
          LocalDateTime at = date.value();
          boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
          json.writeStringField("date", (midnight ? at.toLocalDate() : at).toString());
          json.writeEndObject();
        }
      }
    }
  }

  /** A paragraph may be written as plain text. */
  private static final class ParagraphReader extends JsonDeserializer<TextParagraph> {
    @Override
    public TextParagraph deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isTextual()) {
        return TextParagraph.of(node.textValue());
      }
      if (!node.isObject() || !node.path("text").isTextual()) {
        return context.reportInputMismatch(
            TextParagraph.class, "A paragraph is text or {\"text\": …, \"level\": 0}");
      }
      JsonNode level = node.path("level");
      return new TextParagraph(
          node.get("text").textValue(), level.isIntegralNumber() ? level.intValue() : null);
    }
  }

  private static final class SizeReader extends JsonDeserializer<LineSize> {
    @Override
    public LineSize deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isNumber()) {
        return new LineSize.Exact(node.doubleValue());
      }
      if ("auto".equalsIgnoreCase(node.asText())) {
        return new LineSize.Auto();
      }
      return context.reportInputMismatch(
          LineSize.class, "A size is a number or \"auto\", not %s", node);
    }
  }

  private static final class SizeWriter extends JsonSerializer<LineSize> {
    @Override
    public void serialize(LineSize size, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (size) {
        case LineSize.Auto auto -> json.writeString("auto");
        case LineSize.Exact exact -> json.writeNumber(exact.value());
      }
    }
  }
}
