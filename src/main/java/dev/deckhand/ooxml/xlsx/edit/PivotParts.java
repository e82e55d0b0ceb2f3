package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.pivot.CacheXml;
import dev.deckhand.ooxml.xlsx.pivot.PivotShape;
import dev.deckhand.ooxml.xlsx.pivot.PivotTotals;
import dev.deckhand.ooxml.xlsx.pivot.PivotXml;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.plan.BoundObjectOperation.AddPivot;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The parts of a pivot table: definition, cache and records, and who refers to them. */
final class PivotParts {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";

  private final WorkbookDraft draft;
  private final AddPivot operation;
  private final PivotTotals totals;
  private final PivotShape shape;
  private final int fingerprint;
  private final OpcEdit parts;
  private final XmlNode workbook;

  /**
   * @param fingerprint of the source
   */
  PivotParts(
      WorkbookDraft draft,
      AddPivot operation,
      PivotTotals totals,
      PivotShape shape,
      int fingerprint) {
    this.draft = draft;
    this.operation = operation;
    this.totals = totals;
    this.shape = shape;
    this.fingerprint = fingerprint;
    this.parts = draft.parts();
    this.workbook = draft.workbook().root();
  }

  /**
   * Adds them; returns the pivot table's name.
   *
   * @param refresh whether Excel has to read the source when it opens the file
   */
  String add(boolean refresh) {
    CacheXml xml = new CacheXml(totals);
    String namespace = Namespaces.main(workbook);
    String records = parts.freeName("/xl/pivotCache/pivotCacheRecords%d.xml");
    parts.add(records, bytes(xml.records(namespace)), type("pivotCacheRecords"));
    String cache = parts.freeName("/xl/pivotCache/pivotCacheDefinition%d.xml");
    String toRecords = relate(cache, "pivotCacheRecords", records);
    String reference =
        "xmlns:r=\"%s\" r:id=\"%s\"".formatted(Namespaces.relationships(workbook), toRecords);
    String definition =
        xml.definition(namespace, reference, source(), refresh, draft.styles()::numberFormatId);
    parts.add(cache, bytes(definition), type("pivotCacheDefinition"));
    long cacheId = freeCacheId();
    list(cacheId, relate(draft.workbook().partName(), "pivotCacheDefinition", cache));
    return table(namespace, cacheId, cache);
  }

  private String table(String namespace, long cacheId, String cache) {
    String name = freeName();
    String part = parts.freeName("/xl/pivotTables/pivotTable%d.xml");
    String xml =
        PivotXml.of(totals, shape, namespace, name, cacheId, draft.styles()::numberFormatId);
    parts.add(part, bytes(xml), type("pivotTable"));
    relate(part, "pivotCacheDefinition", cache);
    SheetPart sheet = draft.workbook().worksheet(operation.sheet()).orElseThrow();
    relate(sheet.part(), "pivotTable", part);
    draft.changed(sheet.part());
    draft.addedPivots().put(part, fingerprint);
    return name;
  }

  private String source() {
    String table = operation.table();
    SheetRange range = operation.source();
    return table == null
        ? "<worksheetSource ref=\"%s\" sheet=\"%s\"/>"
            .formatted(range.area().corners(), XmlText.escapeAttribute(range.sheet()))
        : "<worksheetSource name=\"%s\"/>".formatted(XmlText.escapeAttribute(table));
  }

  private String relate(String from, String kind, String to) {
    return parts.addRelationship(from, Namespaces.relationship(workbook, kind), to);
  }

  private static String type(String kind) {
    return CONTENT_TYPE.formatted(kind);
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private long freeCacheId() {
    return 1
        + workbook.list("pivotCaches").stream()
            .mapToLong(entry -> entry.integer("cacheId", 0))
            .max()
            .orElse(0);
  }

  /** Lists the cache in the workbook part. */
  private void list(long cacheId, String relationship) {
    String part = draft.workbook().partName();
    Splices splices = new Splices(draft.utf8(part));
    String prefix = Namespaces.relationshipPrefix(workbook).orElse("r:");
    String declared =
        Namespaces.relationshipPrefix(workbook).isPresent()
            ? ""
            : " xmlns:r=\"" + Namespaces.relationships(workbook) + "\"";
    String entry =
        "<%spivotCache cacheId=\"%d\"%s %sid=\"%s\"/>"
            .formatted(workbook.prefix(), cacheId, declared, prefix, relationship);
    XmlNode list = workbook.child("pivotCaches").orElse(null);
    if (list != null) {
      splices.append(list, entry);
    } else {
      String name = workbook.prefix() + "pivotCaches";
      String xml = "<" + name + ">" + entry + "</" + name + ">";
      splices.insert(WorkbookOrder.place(workbook, "pivotCaches"), xml);
    }
    parts.put(part, splices.apply());
  }

  /** PivotTable1 and so on, the first no pivot table of the workbook has. */
  private String freeName() {
    Set<String> taken = new HashSet<>();
    for (SheetPart sheet : draft.workbook().worksheets()) {
      for (Relationship relationship : parts.relationships(sheet.part())) {
        String part = relationship.external() ? "" : relationship.partName();
        if (relationship.hasType("pivotTable") && parts.has(part)) {
          XmlNode root = XmlNode.parse(part, draft.utf8(part));
          taken.add(root.value("name", "").toLowerCase(Locale.ROOT));
        }
      }
    }
    int number = 1;
    while (taken.contains("pivottable" + number)) {
      number++;
    }
    return "PivotTable" + number;
  }
}
