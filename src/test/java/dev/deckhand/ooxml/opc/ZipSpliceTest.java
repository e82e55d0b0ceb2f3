package dev.deckhand.ooxml.opc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class ZipSpliceTest {
  private static final byte[] NEW = "<new attribute='ä'/>".repeat(40).getBytes(UTF_8);

  /** Streams know sizes only afterwards, so every entry has a data descriptor behind it. */
  private static byte[] streamed(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("made by a test");
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> workbook() {
    Map<String, String> entries = new LinkedHashMap<>(TestPackages.workbook());
    entries.put("xl/one.xml", "<one/>");
    entries.put("xl/two.xml", "<two/>");
    entries.put("xl/three.xml", "<three/>");
    return entries;
  }

  private static byte[] edited(byte[] file) {
    OpcEdit edit = OpcPackage.open(file).edit();
    edit.put("/xl/one.xml", NEW);
    edit.remove("/xl/two.xml");
    edit.add("/xl/neu ß.xml", NEW, "application/xml");
    return edit.save();
  }

  private static ZipFile zip(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  private static void hasWhatTheEditWrote(byte[] content) throws IOException {
    Preflight.check(content, Limits.DEFAULTS);
    Map<String, String> read = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        read.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    assertThat(read.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/one.xml",
            "xl/three.xml",
            "xl/neu ß.xml");
    assertThat(read.get("xl/one.xml")).isEqualTo(new String(NEW, UTF_8));
    assertThat(read.get("xl/neu ß.xml")).isEqualTo(new String(NEW, UTF_8));
    assertThat(read.get("xl/three.xml")).isEqualTo("<three/>");
  }

  @Test
  void whatWasNotTouchedLiesThereAsBeforeHeadersAndDescriptorsIncluded() throws IOException {
    byte[] before = streamed(workbook());
    byte[] after = edited(before);
    hasWhatTheEditWrote(after);
    assertThat(stretch(after, "xl/three.xml")).isEqualTo(stretch(before, "xl/three.xml"));
    assertThat(stretch(after, "xl/workbook.xml")).isEqualTo(stretch(before, "xl/workbook.xml"));
    assertThat(Arrays.copyOfRange(after, after.length - 14, after.length))
        .isEqualTo("made by a test".getBytes(UTF_8));
  }

  /** From the local header of an entry to that of the next one. */
  private static byte[] stretch(byte[] file, String name) {
    OpcPackage opc = OpcPackage.open(file);
    return ZipLayout.of(file, opc.entries()).orElseThrow().places().stream()
        .filter(place -> place.part().name().equals("/" + name))
        .map(place -> Arrays.copyOfRange(file, place.from(), place.to()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDirectoryTellsWhatTheHeadersDo() throws IOException {
    byte[] after = edited(TestPackages.zip(workbook()));
    hasWhatTheEditWrote(after);
    try (ZipFile zip = zip(after)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        CRC32 crc = new CRC32();
        crc.update(content);
        assertThat(entry.getSize()).isEqualTo(content.length);
        assertThat(entry.getCrc()).isEqualTo(crc.getValue());
      }
      assertThat(zip.getEntry("xl/neu ß.xml").getLastModifiedDate())
          .isEqualTo(new java.util.Date(80, 0, 1));
      assertThat(zip.getEntry("xl/one.xml").getLastModifiedDate())
          .isEqualTo(zip.getEntry("xl/three.xml").getLastModifiedDate());
    }
  }

  @Test
  void takingBackWhatWasAddedGivesTheSameBytes() {
    byte[] before = TestPackages.zip(workbook());
    OpcEdit edit = OpcPackage.open(before).edit();
    edit.add("/xl/more.xml", NEW, "application/xml");
    OpcEdit back = OpcPackage.open(edit.save()).edit();
    back.remove("/xl/more.xml");
    assertThat(entriesOf(back.save())).isEqualTo(entriesOf(before));
  }

  private static List<String> entriesOf(byte[] file) {
    return OpcPackage.open(file).entries().stream()
        .map(part -> part.name() + " " + part.entry().getCrc())
        .toList();
  }

  @Test
  void whatIsNoPlainZipIsWrittenAnew() throws IOException {
    byte[] plain = TestPackages.zip(workbook());
    byte[] behindSomething = new byte[plain.length + 64];
    System.arraycopy(plain, 0, behindSomething, 64, plain.length);
    byte[] wide = withWideRecords(workbook());
    for (byte[] odd : List.of(behindSomething, wide)) {
      assertThat(ZipLayout.of(odd, OpcPackage.open(odd).entries())).isEmpty();
      hasWhatTheEditWrote(edited(odd));
    }
  }

  private static byte[] withWideRecords(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatLiesBetweenEntriesDoesNotComeAlong() throws IOException {
    byte[] remnant = "what an old version said".repeat(3).getBytes(UTF_8);
    OpcEdit two = OpcPackage.open(TestPackages.zip(workbook())).edit();
    two.add("/xl/four.xml", NEW, "application/xml");
    two.add("/xl/five.xml", NEW, "application/xml");
    byte[] before = withGap(two.save(), remnant);
    assertThat(new String(before, UTF_8)).contains("what an old version said");
    assertThat(ZipLayout.of(before, OpcPackage.open(before).entries())).isPresent();
    OpcEdit edit = OpcPackage.open(before).edit();
    edit.remove("/xl/one.xml");
    byte[] after = edit.save();
    Preflight.check(after, Limits.DEFAULTS);
    assertThat(OpcPackage.open(after).part("/xl/five.xml")).isEqualTo(NEW);
    assertThat(new String(after, UTF_8)).doesNotContain("what an old version said");
  }

  /** The file with something before its last entry that no record tells of. */
  private static byte[] withGap(byte[] file, byte[] remnant) {
    ZipLayout layout = ZipLayout.of(file, OpcPackage.open(file).entries()).orElseThrow();
    ZipLayout.Place last = layout.places().getLast();
    ByteBuffer bytes = ByteBuffer.allocate(file.length + remnant.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(file, 0, last.from()).put(remnant);
    bytes.put(file, last.from(), file.length - last.from());
    bytes.putInt(last.record() + remnant.length + 42, last.from() + remnant.length);
    int end = layout.end() + remnant.length;
    bytes.putInt(end + 16, layout.places().getFirst().record() + remnant.length);
    return bytes.array();
  }
}
