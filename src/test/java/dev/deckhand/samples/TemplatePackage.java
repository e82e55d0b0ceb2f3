package dev.deckhand.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of an empty presentation: one theme, one master, nine layouts. */
final class TemplatePackage {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PML = "application/vnd.openxmlformats-officedocument.presentationml.";

  private TemplatePackage() {}

  static byte[] make() throws IOException {
    List<String> layouts = TemplateLayouts.all();
    Map<String, byte[]> parts = new TreeMap<>();
    put(parts, "[Content_Types].xml", contentTypes(layouts.size()));
    put(parts, "_rels/.rels", relationships(List.of("officeDocument ppt/presentation.xml")));
    put(parts, "ppt/presentation.xml", resource("presentation.xml"));
    put(
        parts,
        "ppt/_rels/presentation.xml.rels",
        relationships(
            List.of(
                "slideMaster slideMasters/slideMaster1.xml",
                "theme theme/theme1.xml",
                "presProps presProps.xml",
                "tableStyles tableStyles.xml")));
    put(parts, "ppt/presProps.xml", HEAD + "<p:presentationPr " + LayoutXml.NAMESPACES + "/>");
    put(
        parts,
        "ppt/tableStyles.xml",
        HEAD
            + "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"/>");
    put(parts, "ppt/theme/theme1.xml", resource("theme.xml"));
    put(parts, "ppt/slideMasters/slideMaster1.xml", master(layouts.size()));
    put(parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels", masterRelationships(layouts.size()));
    for (int i = 1; i <= layouts.size(); i++) {
      put(parts, "ppt/slideLayouts/slideLayout" + i + ".xml", layouts.get(i - 1));
      put(
          parts,
          "ppt/slideLayouts/_rels/slideLayout" + i + ".xml.rels",
          relationships(List.of("slideMaster ../slideMasters/slideMaster1.xml")));
    }

    return StablePackage.write(parts);
  }

  private static void put(Map<String, byte[]> parts, String name, String content) {
    parts.put(name, content.getBytes(UTF_8));
  }

  private static String master(int layouts) throws IOException {
    String ids =
        IntStream.rangeClosed(1, layouts)
            .mapToObj(
                i -> "<p:sldLayoutId id=\"%d\" r:id=\"rId%d\"/>".formatted(2147483660L + i, i))
            .collect(Collectors.joining());
    return resource("master.xml")
        .replace("${tree}", LayoutXml.tree())
        .replace("${footer}", FooterXml.masterPlaceholders())
        .replace("${decoration}", FooterXml.masterDecoration())
        .replace("${layouts}", ids);
  }

  private static String masterRelationships(int layouts) {
    return relationships(
        Stream.concat(
                IntStream.rangeClosed(1, layouts)
                    .mapToObj(i -> "slideLayout ../slideLayouts/slideLayout" + i + ".xml"),
                Stream.of("theme ../theme/theme1.xml"))
            .toList());
  }

  private static String relationships(List<String> typesAndTargets) {
    StringBuilder all = new StringBuilder(HEAD);
    all.append(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    int id = 1;
    for (String one : typesAndTargets) {
      String[] typeAndTarget = one.split(" ", 2);
      all.append(
          "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(id++, OFFICE + typeAndTarget[0], typeAndTarget[1]));
    }
    return all.append("</Relationships>").toString();
  }

  private static String contentTypes(int layouts) {
    StringBuilder all = new StringBuilder(HEAD);
    all.append(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    all.append(override("presentation.xml", PML + "presentation.main+xml"));
    all.append(override("presProps.xml", PML + "presProps+xml"));
    all.append(override("tableStyles.xml", PML + "tableStyles+xml"));
    all.append(
        override("theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"));
    all.append(override("slideMasters/slideMaster1.xml", PML + "slideMaster+xml"));
    for (int i = 1; i <= layouts; i++) {
      all.append(override("slideLayouts/slideLayout" + i + ".xml", PML + "slideLayout+xml"));
    }
    return all.append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/ppt/%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(TemplatePackage.class.getResourceAsStream("template/" + name))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
