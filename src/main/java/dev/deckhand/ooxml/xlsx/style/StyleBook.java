package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.BuiltinFormats;
import dev.deckhand.plan.CellFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The cell formats of a workbook. A derived format is its source's record with the named properties
 * changed; fonts, fills, borders and number formats that are equal are shared, others appended.
 */
public final class StyleBook {
  /** The most cell formats Excel opens. */
  public static final int LIMIT = 64_000;

  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

  private final byte[] xml;
  private final XmlNode root;
  private final StyleList fonts;
  private final StyleList fills;
  private final StyleList borders;
  private final StyleList cellFormats;
  private final StyleList differentials;
  private final NumberFormatList numberFormats;
  private final LinkStyle links;
  private final Map<Derivation, Integer> derived = new HashMap<>();
  private final Map<Integer, CellFormat> described = new HashMap<>();

  private record Derivation(int source, CellFormat change) {}

  public StyleBook(String part, byte[] content) {
    xml = XmlText.utf8(part, content);
    root = XmlNode.parse(part, xml);
    fonts = new StyleList(root, xml, "fonts");
    fills = new StyleList(root, xml, "fills");
    borders = new StyleList(root, xml, "borders");
    cellFormats = new StyleList(root, xml, "cellXfs");
    differentials = new StyleList(root, xml, "dxfs");
    numberFormats = new NumberFormatList(root, xml);
    links = new LinkStyle(root.prefix(), fonts, new NamedStyles(root, xml));
    if (fonts.size() == 0) {
      fonts.place("<" + root.prefix() + "font/>");
    }
    if (cellFormats.size() == 0) {
      cellFormats.place(new MarkupElement(root.prefix(), "xf").xml());
    }
  }

  /** The part of a workbook that has none: Excel's defaults. */
  public static byte[] empty() {
    return EMPTY.getBytes(StandardCharsets.UTF_8);
  }

  /** The index of a format like {@code source} but with the given properties. */
  public int derive(int source, CellFormat change) {
    return derived.computeIfAbsent(
        new Derivation(source, change), d -> add(build(d.source, d.change)));
  }

  /** The index of a format like {@code source} for a part of a pivot table. */
  public int pivot(int source, PivotBand band) {
    MarkupElement xf = MarkupElement.parse(cellFormats.get(source));
    if (band.shaded()) {
      set(xf, "fillId", fills.place(BandXml.fill(root.prefix(), band.themed())), "applyFill");
    }
    if (!band.line().isEmpty()) {
      String old = borders.size() == 0 ? BorderXml.none(root.prefix()) : border(xf);
      String lined = BandXml.line(old, band.line(), band.themed());
      set(xf, "borderId", borders.place(lined), "applyBorder");
    }
    return add(xf.attribute("pivotButton", band.button() ? "1" : null).xml());
  }

  /** The id parts refer to a number format by. */
  public int numberFormatId(String code) {
    return numberFormats.id(code);
  }

  /** The index of a differential format, for rules that format cells (18.8.14). */
  public int differential(CellFormat format) {
    String code = format.numberFormat();
    int numberFormat = code == null ? -1 : numberFormats.id(code);
    return differentials.place(DifferentialXml.of(declaration(), format, numberFormat));
  }

  /** Declares the part's namespace on elements written without its prefix. */
  private String declaration() {
    String bound = root.prefix().isEmpty() ? null : root.value("xmlns:" + prefixName());
    return bound == null ? "" : " xmlns=\"" + bound + "\"";
  }

  private String prefixName() {
    return root.prefix().substring(0, root.prefix().length() - 1);
  }

  private int add(String xf) {
    int place = cellFormats.place(xf);
    if (place >= LIMIT) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          "The workbook would need more than %,d different cell formats".formatted(LIMIT),
          "Format fewer cells at once, or remove formats that are not used.");
    }
    return place;
  }

  private String build(int source, CellFormat change) {
    MarkupElement xf = MarkupElement.parse(cellFormats.get(source));
    String code = change.numberFormat();
    if (code != null) {
      set(xf, "numFmtId", numberFormats.id(code), "applyNumberFormat");
    }
    String font = fonts.get(id(xf, "fontId"));
    String newFont = FontXml.change(font, change);
    if (!newFont.equals(font)) {
      set(xf, "fontId", fonts.place(newFont), "applyFont");
    }
    String fill = change.fill();
    if (fill != null) {
      set(xf, "fillId", fills.place(FillXml.solid(root.prefix(), fill)), "applyFill");
    }
    String line = change.border();
    if (line != null) {
      String old = borders.size() == 0 ? BorderXml.none(root.prefix()) : border(xf);
      set(xf, "borderId", borders.place(BorderXml.change(old, line)), "applyBorder");
    }
    AlignmentXml.change(xf, change);
    return xf.xml();
  }

  private String border(MarkupElement xf) {
    return borders.get(id(xf, "borderId"));
  }

  /** A format like another with the look of a hyperlink. */
  public int linked(int source, boolean themed) {
    return add(links.linked(cellFormats.get(source), themed));
  }

  /** A format like another without the look of a hyperlink; the same where it has not got it. */
  public int unlinked(int source) {
    String xf = cellFormats.get(source);
    String plain = links.unlinked(xf);
    return plain.equals(xf) ? source : add(plain);
  }

  private static void set(MarkupElement xf, String attribute, int id, String flag) {
    xf.attribute(attribute, Integer.toString(id)).attribute(flag, "1");
  }

  private static int id(MarkupElement xf, String attribute) {
    String id = xf.attribute(attribute);
    try {
      return id == null ? 0 : Integer.parseInt(id);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** All properties of a format. */
  public CellFormat describe(int index) {
    return described.computeIfAbsent(index, this::read);
  }

  private CellFormat read(int index) {
    MarkupElement xf = MarkupElement.parse(cellFormats.get(index));
    String fill = fills.size() == 0 ? "none" : FillXml.color(fills.get(id(xf, "fillId")));
    String line = borders.size() == 0 ? "none" : BorderXml.line(border(xf));
    return AlignmentXml.describe(
        xf,
        FontXml.describe(fonts.get(id(xf, "fontId"))),
        numberFormats.code(id(xf, "numFmtId")),
        fill,
        line);
  }

  public String numberFormat(int index) {
    String code = describe(index).numberFormat();
    return code == null ? BuiltinFormats.code(0) : code;
  }

  /** The part with the new entries; the very same array when there are none. */
  public byte[] write() {
    Splices splices = new Splices(xml);
    numberFormats.list().write(splices, root);
    fonts.write(splices, root);
    fills.write(splices, root);
    borders.write(splices, root);
    links.named().writeFormats(splices, root);
    cellFormats.write(splices, root);
    links.named().writeNames(splices, root);
    differentials.write(splices, root);
    return splices.apply();
  }
}
