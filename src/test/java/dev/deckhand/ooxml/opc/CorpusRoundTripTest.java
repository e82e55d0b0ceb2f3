package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.Corpus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusRoundTripTest {
  private static final String PART = "/customXml/deckhandTest.xml";

  @TestFactory
  Stream<DynamicTest> anAddedAndLinkedPartLeavesAllOthersAsTheyWere() {
    return Stream.concat(Corpus.files("office").stream(), Corpus.files("formulas").stream())
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    byte[] content = Files.readAllBytes(file);
    try {
      Preflight.check(content, Limits.DEFAULTS);
    } catch (DocumentProblem refused) {
      return; // which files are refused is asserted where files are opened
    }
    OpcPackage opc = OpcPackage.open(content);
    OpcEdit edit = opc.edit();
    assertThat(edit.save()).isSameAs(content);
    edit.add(PART, "<a/>".getBytes(StandardCharsets.UTF_8), "application/vnd.deckhand.test+xml");
    String id = edit.addRelationship("/", "urn:deckhand/test", PART);
    byte[] saved = edit.save();
    Preflight.check(saved, Limits.DEFAULTS);
    assertUntouched(content, saved, edit.changedParts());
    try (OPCPackage poi = OPCPackage.open(new ByteArrayInputStream(saved))) {
      assertThat(poi.getRelationships().getRelationshipByID(id).getTargetURI()).hasPath(PART);
    }
    edit.removeRelationship("/", id);
    edit.remove(PART);
    assertThat(edit.save()).isSameAs(content);
  }

  private static void assertUntouched(byte[] before, byte[] after, List<String> changed) {
    Map<String, ZipPart> kept = new HashMap<>();
    ZipIndex.read(after).forEach(part -> kept.put(part.name(), part));
    for (ZipPart part : ZipIndex.read(before)) {
      ZipPart now = kept.remove(part.name());
      assertThat(now.entry().getTime()).as(part.name()).isEqualTo(part.entry().getTime());
      if (!changed.contains(part.name())) {
        assertThat(now.raw(after)).as(part.name()).hasSameContentAs(part.raw(before));
      }
    }
    assertThat(kept.keySet()).containsExactly(PART);
  }
}
