package dev.deckhand.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import java.io.IOException;

/**
 * Writes bound plans for an Office host that carries them out itself: ranges are finite, columns
 * and positions found, headers decided. What a plan leaves to look-ups is so decided once, here.
 */
public final class PlanJsonBound {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new PlanJsonModule())
          .addModule(new BoundModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private PlanJsonBound() {}

  /** The operations in order, each with its kind as {@code op}, such as {@code insertLines}. */
  public static ArrayNode operations(BoundPlan plan) {
    ArrayNode all = MAPPER.createArrayNode();
    for (BoundOperation operation : plan.operations()) {
      ObjectNode json = all.addObject();
      json.put("op", Variants.name(operation.getClass()));
      json.setAll((ObjectNode) MAPPER.valueToTree(operation));
    }
    return all;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface ToldApart {}

  @JsonIgnoreProperties({"shift"})
  private interface WithoutShift {}

  private static final class BoundModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    BoundModule() {
      addSerializer(SheetRange.class, ToStringSerializer.instance);
      addSerializer(SheetLines.class, ToStringSerializer.instance);
      addSerializer(CellArea.class, ToStringSerializer.instance);
      addSerializer(CellAddress.class, ToStringSerializer.instance);
      addSerializer(CellInput.class, new InputWriter());
      setMixInAnnotation(BoundLineOperation.class, WithoutShift.class);
      setMixInAnnotation(BoundNoteOperation.Link.class, ToldApart.class);
      for (Class<?> link : Variants.of(BoundNoteOperation.Link.class)) {
        registerSubtypes(new NamedType(link, Variants.name(link)));
      }
    }
  }

  /** {@code null} leaves a cell, the others say what goes in. */
  private static final class InputWriter extends JsonSerializer<CellInput> {
    @Override
    public void serialize(CellInput input, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (input) {
        case CellInput.Keep keep -> json.writeNull();
        case CellInput.Clear clear -> json.writeString("");
        case CellInput.Constant constant -> constant(constant.value(), json);
        case CellInput.Date date -> field(json, "date", date.value().toString());
        case CellInput.Formula formula -> field(json, "formula", formula.text());
      }
    }

    private static void constant(CellValue value, JsonGenerator json) throws IOException {
      switch (value) {
        case CellValue.Number number -> json.writeNumber(number.value());
        case CellValue.Bool bool -> json.writeBoolean(bool.value());
        case CellValue.Text text -> field(json, "text", text.value());
        case CellValue.Error error -> field(json, "text", error.error().toString());
        case CellValue.Empty empty -> json.writeString("");
      }
    }

    private static void field(JsonGenerator json, String name, String value) throws IOException {
      json.writeStartObject();
      json.writeStringField(name, value);
      json.writeEndObject();
    }
  }
}
