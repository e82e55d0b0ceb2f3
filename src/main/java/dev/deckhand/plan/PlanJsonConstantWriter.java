package dev.deckhand.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes constants by their names in the contract. */
@SuppressWarnings("rawtypes")
final class PlanJsonConstantWriter extends StdSerializer<Enum> {
  private static final long serialVersionUID = 1L;

  PlanJsonConstantWriter() {
    super(Enum.class);
  }

  @Override
  public void serialize(Enum value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(ConstantNames.of((Enum<?>) value));
  }
}
