package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpcRoundTripTest {
  @Provide
  Arbitrary<Map<String, byte[]>> parts() {
    Arbitrary<String> segment =
        Arbitraries.strings().withChars("abz09-_äß 漢").ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> name =
        segment.list().ofMinSize(1).ofMaxSize(4).map(path -> String.join("/", path) + ".bin");
    Arbitrary<byte[]> content = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    return Arbitraries.maps(name, content).ofMaxSize(8);
  }

  @Property(tries = 200)
  void whatIsAddedIsReadBackAndNothingElseChanges(
      @ForAll("parts") Map<String, byte[]> first, @ForAll("parts") Map<String, byte[]> second) {
    OpcPackage empty = OpcPackage.open(TestPackages.zip(TestPackages.workbook()));
    OpcPackage one = OpcPackage.open(with(empty, first));
    OpcPackage two = OpcPackage.open(with(one, second));
    Preflight.check(two.content(), Limits.DEFAULTS);
    Map<String, byte[]> expected = new LinkedHashMap<>(first);
    expected.putAll(second);
    expected.forEach((name, bytes) -> assertThat(two.part("/" + name)).isEqualTo(bytes));
    for (String untouched : List.of("/_rels/.rels", "/xl/workbook.xml")) {
      assertThat(two.part(untouched)).isEqualTo(empty.part(untouched));
    }
    assertThat(with(two, second)).isSameAs(two.content());
  }

  private static byte[] with(OpcPackage opc, Map<String, byte[]> parts) {
    OpcEdit edit = opc.edit();
    parts.forEach(
        (name, bytes) -> {
          if (edit.has("/" + name)) {
            edit.put("/" + name, bytes);
          } else {
            edit.add("/" + name, bytes, "application/octet-stream");
          }
        });
    return edit.save();
  }
}
