package dev.deckhand.ooxml.xlsx.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.CellFormat;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StyleBookTest {
  private static final String STYLES =
      "<x:styleSheet><x:fonts count='2'><x:font><x:sz val='11'/><x:name val='Calibri'/>"
          + "<x:scheme val='minor'/></x:font><x:font><x:b/><x:sz val=\"11\"/></x:font></x:fonts>"
          + "<x:cellXfs count='2'><x:xf numFmtId='0' fontId='0' custom='1'><x:protection"
          + " locked='0'/></x:xf><x:xf fontId='1'/></x:cellXfs><!-- tail --></x:styleSheet>";

  private final StyleBook book = new StyleBook("/xl/styles.xml", bytes(STYLES));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String written() {
    return new String(book.write(), StandardCharsets.UTF_8);
  }

  private static CellFormat format(String numberFormat, String font) {
    return new CellFormat(
        numberFormat, null, null, null, font, null, null, null, null, null, null, null, null);
  }

  @Test
  void clonesTheRecordAndChangesOnlyWhatIsNamed() {
    int derived = book.derive(0, format("0.0\"m\"", "Arial"));
    assertThat(derived).isEqualTo(2);
    assertThat(book.derive(0, format("0.0\"m\"", "Arial"))).isEqualTo(derived);
    assertThat(written())
        .isEqualTo(
            "<x:styleSheet><x:numFmts count=\"1\"><x:numFmt numFmtId=\"164\""
                + " formatCode=\"0.0&quot;m&quot;\"/></x:numFmts><x:fonts count='3'><x:font>"
                + "<x:sz val='11'/><x:name val='Calibri'/><x:scheme val='minor'/></x:font>"
                + "<x:font><x:b/><x:sz val=\"11\"/></x:font><x:font><x:sz val='11'/>"
                + "<x:name val=\"Arial\"/></x:font></x:fonts><x:cellXfs count='3'>"
                + "<x:xf numFmtId='0' fontId='0' custom='1'><x:protection locked='0'/></x:xf>"
                + "<x:xf fontId='1'/><x:xf numFmtId=\"164\" fontId=\"2\" custom=\"1\""
                + " applyNumberFormat=\"1\" applyFont=\"1\"><x:protection locked='0'/></x:xf>"
                + "</x:cellXfs><!-- tail --></x:styleSheet>");
  }

  @Test
  void usesBuiltinNumberFormatsAndDescribesFormats() {
    int derived = book.derive(1, CellFormat.ofNumberFormat("#,##0.00"));
    assertThat(written()).doesNotContain("numFmts").contains("numFmtId=\"4\"");
    assertThat(book.describe(derived).bold()).isTrue();
    assertThat(book.numberFormat(derived)).isEqualTo("#,##0.00");
    assertThat(FormatWords.differing(book.describe(derived), book.describe(1)))
        .isEqualTo("number format #,##0.00");
  }

  @Test
  void linksComeAndGoAndLeaveAllElse() {
    int linked = book.linked(1, true);
    CellFormat format = book.describe(linked);
    assertThat(format.bold()).isTrue();
    assertThat(format.underline()).isTrue();
    assertThat(format.fontColor()).isEqualTo("theme 10");
    assertThat(written())
        .contains("<x:cellStyle name=\"Hyperlink\" xfId=\"1\" builtinId=\"8\"/>")
        .contains("<x:cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
    assertThat(book.linked(linked, true)).isEqualTo(linked);
    assertThat(book.describe(book.unlinked(linked))).isEqualTo(book.describe(1));
    assertThat(book.unlinked(1)).isEqualTo(1);
  }

  @Test
  void linksOfWorkbooksWithoutAThemeNameTheirColour() {
    assertThat(book.describe(book.linked(0, false)).fontColor()).isEqualTo("#0563C1");
  }

  @Test
  void changesNothingWithoutANewFormat() {
    byte[] before = bytes(STYLES);
    assertThat(new StyleBook("/xl/styles.xml", before).write()).isSameAs(before);
  }

  @Test
  void makesAPartForAWorkbookWithoutOne() {
    StyleBook empty = new StyleBook("/xl/styles.xml", StyleBook.empty());
    CellFormat fill =
        new CellFormat(
            null, true, null, null, null, null, null, "#FFEE00", null, null, null, null, "thin");
    CellFormat described = empty.describe(empty.derive(0, fill));
    assertThat(described.fill()).isEqualTo("#FFEE00");
    assertThat(described.border()).isEqualTo("thin");
  }
}
