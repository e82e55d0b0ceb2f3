package dev.deckhand.ooxml.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * What the schema says against a part. {@link Schemas} loads this class where all the types are,
 * not only those the program needs.
 */
public final class PartValidator implements Function<byte[], List<String>> {
  /** Stands between what is wrong and where. */
  static final String AT = " at: ";

  private static final int SHOWN = 160;

  private final SchemaTypeLoader types =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  @Override
  public List<String> apply(byte[] xml) {
    List<XmlError> errors = new ArrayList<>();
    try {
      XmlObject part = types.parse(new ByteArrayInputStream(xml), null, null);
      if (!part.schemaType().isNoType()) {
        part.validate(new XmlOptions().setErrorListener(errors));
      }
    } catch (XmlException | IOException e) {
      return List.of("not well-formed: " + e.getMessage() + AT);
    }
    return errors.stream().map(PartValidator::text).toList();
  }

  private static String text(XmlError error) {
    XmlObject at = error.getObjectLocation();
    String where = at == null ? "" : at.xmlText();
    return error.getMessage() + AT + where.substring(0, Math.min(SHOWN, where.length()));
  }
}
