package dev.deckhand.ooxml.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.ooxml.opc.TestPackages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packages as odd producers, broken transfers and fuzzers make them, all out of one good one. */
public final class OddPackages {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String RELS = "xl/_rels/workbook.xml.rels";
  private static final String BOOK = "xl/workbook.xml";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  /**
   * @param good a package with a worksheet {@code Sheet1}
   */
  public OddPackages(byte[] good) {
    Packages.parts(good).forEach((name, content) -> parts.put(name.substring(1), content));
  }

  /** A workbook with something of each kind. */
  public static byte[] good() throws IOException {
    return TextWorkbook.make(
            List.of(
                "Sheet1!A1 = Käse",
                "Sheet1!B1 = Net",
                "Sheet1!A2 = Brie",
                "Sheet1!B2 [0.00] = 2",
                "Sheet1!C2 = =B2*2",
                "Other!A1 = =Sheet1!B2",
                "table T Sheet1!A1:B2",
                "name Rate Sheet1!$B$2",
                "comment Sheet1!A1 look",
                "chart Sheet1!B2:B2",
                "list Sheet1!D1 Sheet1!$A$2:$A$2",
                "link Sheet1!A2 Other!A1",
                "merge Sheet1!F1:G1"))
        .content();
  }

  /** Packages that say what the good one says, in another way. */
  public Map<String, byte[]> readable() {
    made.clear();
    for (String target :
        List.of(
            "/xl/worksheets/sheet1.xml",
            "./worksheets/sheet1.xml",
            "../xl/worksheets/sheet1.xml",
            "worksheets\\sheet1.xml",
            "worksheets/../worksheets/sheet1.xml",
            "WORKSHEETS/Sheet1.XML",
            "worksheets/sheet%31.xml")) {
      text("target " + target, RELS, s -> s.replace("worksheets/sheet1.xml", target));
    }
    encoded("UTF-16LE", UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
    encoded("UTF-16BE", UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
    encoded("ISO-8859-1", ISO_8859_1, new byte[0]);
    encoded("windows-1252", Charset.forName("windows-1252"), new byte[0]);
    encoded("UTF-8", UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    text("no declaration", SHEET, s -> s.replaceFirst("<\\?xml[^>]*\\?>\\s*", ""));
    text("a comment in front", SHEET, s -> s.replaceFirst("\\?>", "?><!-- made by hand -->"));
    made.put("zip64", zip(Zip64Mode.Always, ZipArchiveEntry.DEFLATED));
    made.put("stored", zip(Zip64Mode.Never, ZipArchiveEntry.STORED));
    return made;
  }

  /** Packages that are broken somewhere. */
  public Map<String, byte[]> broken() {
    made.clear();
    for (Map.Entry<String, byte[]> entry : List.copyOf(parts.entrySet())) {
      String part = entry.getKey();
      byte[] content = entry.getValue();
      with("without " + part, part, null);
      with("empty " + part, part, new byte[0]);
      with("cut " + part, part, Arrays.copyOf(content, content.length / 2));
      with("no XML in " + part, part, "hello".getBytes(UTF_8));
      with("another root in " + part, part, "<other xmlns=\"urn:other\"/>".getBytes(UTF_8));
      with("zeros in " + part, part, new byte[500]);
      with(
          "UTF-16 that is none in " + part,
          part,
          "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".getBytes(UTF_8));
      with(
          "an encoding nobody knows in " + part,
          part,
          "<?xml version=\"1.0\" encoding=\"KOI-99\"?><a/>".getBytes(UTF_8));
    }
    for (String target :
        List.of(
            "",
            "#",
            "/",
            "..",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "%zz",
            "http://example.com/sheet.xml",
            "workbook.xml",
            "worksheets/none.xml",
            "\u0000")) {
      text("target " + target, RELS, s -> s.replace("worksheets/sheet1.xml", target));
    }
    text(
        "an external worksheet",
        RELS,
        s ->
            s.replace(
                "worksheets/sheet1.xml\"", "worksheets/sheet1.xml\" TargetMode=\"External\""));
    text("a sheet without a name", BOOK, s -> s.replace("name=\"Sheet1\"", "name=\"\""));
    text("a sheet without any name", BOOK, s -> s.replace("name=\"Sheet1\"", ""));
    text("a sheet without a part", BOOK, s -> s.replaceFirst("r:id=\"[^\"]*\"", ""));
    text("two sheets of one name", BOOK, s -> s.replace("name=\"Other\"", "name=\"Sheet1\""));
    text(
        "two sheets of one part",
        BOOK,
        s -> s.replaceFirst("(?s)(<sheet name=\"Other\"[^>]*)r:id=\"[^\"]*\"", "$1r:id=\"rId1\""));
    text("no sheets", BOOK, s -> s.replaceAll("(?s)<sheets>.*</sheets>", "<sheets/>"));
    text(
        "names of no sheet",
        BOOK,
        s ->
            s.replace(
                "</sheets>",
                "</sheets><definedNames><definedName name=\"x\""
                    + " localSheetId=\"77\">Nowhere!A1</definedName><definedName>)(</definedName>"
                    + "</definedNames>"));
    text(
        "a worksheet typed as something else",
        "[Content_Types].xml",
        s -> s.replace("spreadsheetml.worksheet+xml", "spreadsheetml.chartsheet+xml"));
    text(
        "a workbook typed as a document",
        "[Content_Types].xml",
        s -> s.replace("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml"));
    return made;
  }

  /** The bytes of a package cut short, or changed here and there. */
  public static Map<String, byte[]> damaged(byte[] good, int cuts, int flips) {
    Map<String, byte[]> made = new LinkedHashMap<>();
    for (int i = 0; i < cuts; i++) {
      int length = (int) ((long) good.length * i / cuts);
      made.put("cut at " + length, Arrays.copyOf(good, length));
    }
    Random random = new Random(4711);
    for (int i = 0; i < flips; i++) {
      byte[] changed = good.clone();
      int at = random.nextInt(good.length);
      for (int k = 0; k <= i % 3; k++) {
        changed[(at + k) % good.length] = (byte) random.nextInt(256);
      }
      made.put("changed " + i + " at " + at, changed);
    }
    return made;
  }

  private void text(String name, String part, UnaryOperator<String> change) {
    String old = new String(Objects.requireNonNull(parts.get(part)), UTF_8);
    with(name, part, change.apply(old).getBytes(UTF_8));
  }

  private void encoded(String encoding, Charset charset, byte[] mark) {
    String xml =
        new String(Objects.requireNonNull(parts.get(SHEET)), UTF_8)
            .replaceFirst("<\\?xml[^>]*\\?>\\s*", "");
    byte[] text =
        ("<?xml version=\"1.0\" encoding=\"" + encoding.replaceAll("[LB]E", "") + "\"?>" + xml)
            .getBytes(charset);
    byte[] all = Arrays.copyOf(mark, mark.length + text.length);
    System.arraycopy(text, 0, all, mark.length, text.length);
    with("in " + encoding, SHEET, all);
  }

  private void with(String name, String part, byte @org.jspecify.annotations.Nullable [] content) {
    TestPackages zip = new TestPackages();
    parts.forEach(
        (n, old) -> {
          byte[] now = n.equals(part) ? content : old;
          if (now != null) {
            zip.entry(n, now);
          }
        });
    made.put(name, zip.bytes());
  }

  private byte[] zip(Zip64Mode mode, int method) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(mode);
      zip.setMethod(method);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(part.getValue());
        entry.setCrc(crc.getValue());
        entry.setSize(part.getValue().length);
        zip.putArchiveEntry(entry);
        zip.write(part.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
