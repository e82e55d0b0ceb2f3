package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.List;
import java.util.Optional;
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

  private static List<String> cells(VmlDrawing drawing) {
    return drawing.notes().stream().map(note -> note.cell().toString()).toList();
  }

  @Test
  void whatIsAddedCanBeTakenAgain() {
    VmlDrawing drawing = VmlDrawing.empty(3);
    drawing.add(List.of(NoteBoxXml.of(1, CellAddress.parse("B2"), BOX)));
    assertThat(cells(drawing)).contains("B2");
    assertThat(cells(drawing)).doesNotContain("A2");
    assertThat(text(drawing)).contains("_x0000_s3073", "data=\"3\"");
    assertThat(XmlNode.parse("vml", drawing.content()).children("shape")).hasSize(1);
    drawing.follow(CellArea.parse("A1:B2"), cell -> Optional.empty());
    assertThat(drawing.isEmpty()).isTrue();
  }

  @Test
  void prefixesOfOtherProducersAreUnderstood() {
    VmlDrawing drawing = drawing(REWRITTEN);
    assertThat(cells(drawing)).contains("C2");
    drawing.add(List.of(NoteBoxXml.of(1, CellAddress.parse("A1"), BOX)));
    assertThat(XmlNode.parse("vml", drawing.content()).children("shape")).hasSize(2);
    assertThat(text(drawing)).contains("<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"");
    drawing.follow(CellArea.parse("C2"), cell -> Optional.empty());
    assertThat(text(drawing)).doesNotContain("ns1:shape ").contains("v:shape ");
  }

  @Test
  void afterTheLastIdOfABlockComesAnother() {
    VmlDrawing drawing = drawing(REWRITTEN);
    drawing.add(List.of(NoteBoxXml.of(1, CellAddress.parse("A1"), BOX)));
    assertThat(text(drawing)).contains("_x0000_s2049", "data=\"1,2\"");
    assertThat(drawing.highestBlock()).isEqualTo(2);
  }

  @Test
  void controlsAndWhatIsCutShortAreLeftAlone() {
    String vml =
        "<xml><v:shape id=\"b\"><x:ClientData ObjectType=\"Button\"/><br></v:shape><v:shape";
    VmlDrawing drawing = drawing(vml);
    drawing.follow(CellArea.parse("A1:Z99"), cell -> Optional.empty());
    assertThat(text(drawing)).isEqualTo(vml);
    assertThat(drawing.isEmpty()).isFalse();
  }

  @Test
  void boxesKeepTheirDistanceToTheirCells() {
    VmlDrawing drawing = VmlDrawing.empty(1);
    drawing.add(List.of(NoteBoxXml.of(1, CellAddress.parse("B2"), BOX)));
    drawing.follow(CellArea.parse("A1:C3"), cell -> Optional.of(CellAddress.parse("D7")));
    assertThat(cells(drawing)).containsExactly("D7");
    assertThat(text(drawing)).contains("3, 15, 5, 2, 5, 31, 9, 1</x:Anchor>");
  }

  @Test
  void boxesOfAnotherDrawingBringTheirNamespacesAlong() {
    VmlDrawing drawing = VmlDrawing.empty(1);
    NoteShape box = drawing(REWRITTEN).notes().getFirst();
    assertThat(drawing.takes(box)).isTrue();
    drawing.add(List.of(box.on(CellAddress.parse("A1")), box.on(CellAddress.parse("A2"))));
    assertThat(cells(drawing)).containsExactly("A1", "A2");
    assertThat(XmlNode.parse("vml", drawing.content()).children("shape")).hasSize(2);
    assertThat(text(drawing))
        .contains("xmlns:ns2=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s1026\"");
  }

  @Test
  void unclosedTagsDoNotKeepBoxesFromFollowing() {
    VmlDrawing drawing = drawing(REWRITTEN.replace("<ns1:fill/>", "<div>One<br>Two</div>"));
    drawing.follow(CellArea.parse("C2"), cell -> Optional.of(CellAddress.parse("C5")));
    assertThat(cells(drawing)).containsExactly("C5");
    assertThat(text(drawing)).contains("One<br>Two");
  }
}
