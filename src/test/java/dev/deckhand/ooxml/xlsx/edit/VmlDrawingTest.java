package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import org.junit.jupiter.api.Test;

class VmlDrawingTest {
  private static final NoteBox BOX = new NoteBox("1, 15, 0, 2, 3, 31, 4, 1", "width:108pt");
  private static final String REWRITTEN =
      "<xml xmlns:ns0=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:ns1=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:ns2=\"urn:schemas-microsoft-com:office:excel\"><ns0:shapelayout>"
          + "<ns0:idmap ns1:ext=\"edit\" data=\"1\" /></ns0:shapelayout>"
          + "<ns1:shape id='_x0000_s2047' type='#_x0000_t202'><ns1:fill/>"
          + "<ns2:ClientData ObjectType='Note'><ns2:Row>1</ns2:Row><ns2:Column> 2 </ns2:Column>"
          + "</ns2:ClientData></ns1:shape></xml>";

  private static VmlDrawing drawing(String vml) {
    return new VmlDrawing(vml.getBytes(ISO_8859_1));
  }

  private static String text(VmlDrawing drawing) {
    return new String(drawing.content(), ISO_8859_1);
  }

  @Test
  void whatIsAddedCanBeTakenAgain() {
    VmlDrawing drawing = VmlDrawing.empty(3);
    drawing.addNote(CellAddress.parse("B2"), BOX);
    assertThat(drawing.hasNote(CellAddress.parse("B2"))).isTrue();
    assertThat(drawing.hasNote(CellAddress.parse("A2"))).isFalse();
    assertThat(text(drawing)).contains("_x0000_s3073", "data=\"3\"");
    assertThat(XmlNode.parse("vml", drawing.content()).children("shape")).hasSize(1);
    drawing.removeNotes(CellArea.parse("A1:B2"));
    assertThat(drawing.isEmpty()).isTrue();
  }

  @Test
  void prefixesOfOtherProducersAreUnderstood() {
    VmlDrawing drawing = drawing(REWRITTEN);
    assertThat(drawing.hasNote(CellAddress.parse("C2"))).isTrue();
    drawing.addNote(CellAddress.parse("A1"), BOX);
    assertThat(XmlNode.parse("vml", drawing.content()).children("shape")).hasSize(2);
    assertThat(text(drawing)).contains("<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"");
    drawing.removeNotes(CellArea.parse("C2"));
    assertThat(text(drawing)).doesNotContain("ns1:shape ").contains("v:shape ");
  }

  @Test
  void afterTheLastIdOfABlockComesAnother() {
    VmlDrawing drawing = drawing(REWRITTEN);
    drawing.addNote(CellAddress.parse("A1"), BOX);
    assertThat(text(drawing)).contains("_x0000_s2049", "data=\"1,2\"");
    assertThat(drawing.highestBlock()).isEqualTo(2);
  }

  @Test
  void controlsAndWhatIsCutShortAreLeftAlone() {
    String vml =
        "<xml><v:shape id=\"b\"><x:ClientData ObjectType=\"Button\"/><br></v:shape><v:shape";
    VmlDrawing drawing = drawing(vml);
    drawing.removeNotes(CellArea.parse("A1:Z99"));
    assertThat(text(drawing)).isEqualTo(vml);
    assertThat(drawing.isEmpty()).isFalse();
  }
}
