package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
  private static final String DOCTYPE = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///x\">]><a/>";

  private final Map<String, String> entries = TestPackages.workbook();

  private static DocumentProblem refused(byte[] content) {
    DocumentProblem problem =
        catchThrowableOfType(
            DocumentProblem.class, () -> Preflight.check(content, Limits.DEFAULTS));
    assertThat(problem).as("the file should be refused").isNotNull();
    return problem;
  }

  private Code codeWith(String name, byte[] content) {
    return refused(new TestPackages().entries(entries).entry(name, content).bytes()).code();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSoundPackagePassesWithItsNames() {
    entries.put("xl/folder/", "");
    assertThat(Preflight.check(TestPackages.zip(entries), Limits.DEFAULTS))
        .containsExactly("/[Content_Types].xml", "/_rels/.rels", "/xl/workbook.xml", "/xl/folder/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "XL/Workbook.xml",
        "xl\\workbook.xml",
        "/xl/workbook.xml",
        "xl/%77orkbook.xml",
        "../evil.xml",
        "xl/..\\..\\evil.xml",
        "xl/%2e%2e/evil.xml",
        "xl/./workbook.xml",
        "C:/evil.xml",
        "c:\\evil.xml",
        "xl/a\u0001.xml",
        "/"
      })
  void namesThatMisleadAreHostile(String name) {
    assertThat(codeWith(name, utf8("<a/>"))).isEqualTo(Code.HOSTILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/sheet.xml",
        "xl/_rels/sheet.xml.rels",
        "customXml/item1.xml",
        "xl/drawing.vml",
        "xl/noext"
      })
  void aDoctypeIsHostileInAnyXmlPart(String name) {
    assertThat(codeWith(name, utf8(DOCTYPE))).isEqualTo(Code.HOSTILE);
    String late = "\uFEFF<?xml version=\"1.0\"?>\n<!-- > -->" + " ".repeat(50_000) + DOCTYPE;
    assertThat(codeWith(name, utf8(late))).isEqualTo(Code.HOSTILE);
    for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(codeWith(name, late.getBytes(wide))).isEqualTo(Code.HOSTILE);
      assertThat(codeWith(name, DOCTYPE.getBytes(wide))).isEqualTo(Code.HOSTILE);
    }
  }

  @Test
  void aDoctypeInTheContentTypesIsHostile() {
    entries.computeIfPresent(
        "[Content_Types].xml", (n, xml) -> xml.replace("?>", "?><!DOCTYPE a>"));
    assertThat(refused(TestPackages.zip(entries)).code()).isEqualTo(Code.HOSTILE);
  }

  @Test
  void textAboutADoctypeIsNone() {
    String xml = "<a b='<'><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE ]] >]]><?p <!DOCTYPE ?></a>";
    entries.put("xl/a.xml", xml);
    entries.put("xl/media/logo.svg", "<!DOCTYPE svg><svg/>");
    entries.put("xl/media/random.bin", "<!\u0007 random <!x bytes");
    entries.put("xl/media/random2.bin", "<k random <!x bytes");
    Preflight.check(TestPackages.zip(entries), Limits.DEFAULTS);
  }

  @Test
  void nestingIsLimitedAndBreadthIsNot() {
    entries.put("ppt/wide.xml", "<a>" + "<b c='/>'/><b></b>".repeat(5000) + "</a>");
    entries.put("ppt/drawing.vml", "<xml>" + "<br>".repeat(500) + "</xml>");
    Preflight.check(TestPackages.zip(entries), Limits.DEFAULTS);
    String deep = "<g>".repeat(4000) + "</g>".repeat(4000);
    assertThat(codeWith("ppt/deep.xml", utf8(deep))).isEqualTo(Code.TOO_LARGE);
    assertThat(codeWith("ppt/deep.xml", deep.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void aLocalHeaderWithAnotherNameIsHostile() {
    byte[] content = TestPackages.zip(entries);
    int local = indexOf(content, "xl/workbook.xml");
    content[local] = 'X';
    assertThat(refused(content).code()).isEqualTo(Code.HOSTILE);
  }

  @Test
  void anEntryTheDirectoryHidesIsFound() {
    byte[] content = TestPackages.zip(entries);
    int directory = indexOf(content, "PK\u0001\u0002");
    int second =
        indexOf(Arrays.copyOfRange(content, directory + 4, content.length), "PK\u0001\u0002");
    byte[] hidden = new byte[content.length - second - 4];
    System.arraycopy(content, 0, hidden, 0, directory);
    System.arraycopy(content, directory + 4 + second, hidden, directory, hidden.length - directory);
    int end = hidden.length - 22;
    hidden[end + 8]--;
    hidden[end + 10]--;
    int size = content.length - 22 - directory - second - 4;
    hidden[end + 12] = (byte) size;
    hidden[end + 13] = (byte) (size >> 8);
    assertThat(refused(hidden).code()).isEqualTo(Code.HOSTILE);
  }

  @Test
  void aWrongChecksumIsBroken() {
    byte[] content = TestPackages.zip(entries);
    int directory = indexOf(content, "PK\u0001\u0002");
    content[directory + 16] ^= 1;
    assertThat(refused(content).code()).isEqualTo(Code.BROKEN);
  }

  @Test
  void aFileCutAnywhereIsAProblemAndNothingElse() {
    byte[] content = TestPackages.zip(entries);
    for (int length = 0; length < content.length; length++) {
      refused(Arrays.copyOf(content, length));
    }
  }

  @Test
  void damagedBytesAreAProblemOrHarmless() {
    byte[] content = TestPackages.zip(entries);
    Random random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = content.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        Preflight.check(damaged, Limits.DEFAULTS);
        OpcPackage.open(damaged).relationships("/");
      } catch (DocumentProblem expected) {
        assertThat(expected.nextStep()).isNotBlank();
      }
    }
  }

  @Test
  void tooManyPartsAreRefused() {
    for (int i = 0; i < 10_000; i++) {
      entries.put("xl/p" + i, "");
    }
    assertThat(refused(TestPackages.zip(entries)).code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  @Timeout(60)
  void manyPartsWithinTheRatioAreRefusedBeforeTheyAreUnpacked() throws IOException {
    byte[] part = new byte[4 << 20];
    byte[] noise = new byte[110 << 10];
    new Random(1).nextBytes(noise);
    System.arraycopy(noise, 0, part, 0, noise.length);
    byte[] bomb = repeated(part, 250, part.length);
    assertThat(bomb.length).isBetween(20 << 20, 40 << 20);
    assertThat(refused(bomb)).hasMessageContaining("unpacks to 1048 MB");
  }

  @Test
  void aSmallFileThatUnpacksToAHugePartIsRefused() throws IOException {
    byte[] part = new byte[300_000_000];
    byte[] bomb = repeated(part, 1, part.length);
    assertThat(bomb.length).isLessThan(400_000);
    assertThat(refused(bomb).code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  @Timeout(60)
  void aPartThatLiesAboutItsSizeStopsThere() throws IOException {
    byte[] bomb = repeated(new byte[100_000_000], 1, 1000);
    assertThat(refused(bomb).code()).isEqualTo(Code.BROKEN);
  }

  private static byte[] repeated(byte[] part, int times, long declared) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated, new Deflater(6, true))) {
      out.write(part);
    }
    CRC32 crc = new CRC32();
    crc.update(part);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        ZipArchiveEntry entry = new ZipArchiveEntry("xl/media/image" + i + ".bin");
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setSize(declared);
        entry.setCompressedSize(deflated.size());
        entry.setCrc(crc.getValue());
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated.toByteArray()));
      }
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] content, String text) {
    return new String(content, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
