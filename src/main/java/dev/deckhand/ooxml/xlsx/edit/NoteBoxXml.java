package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** The box of a note as Excel writes it. */
final class NoteBoxXml {
  /** The id of the kind of shape boxes are. */
  static final String TYPE = "_x0000_t202";

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("xmlns:v", "urn:schemas-microsoft-com:vml");
    NAMES.put("xmlns:o", "urn:schemas-microsoft-com:office:office");
    NAMES.put("xmlns:x", "urn:schemas-microsoft-com:office:excel");
  }

  private NoteBoxXml() {}

  /** The namespaces boxes count on, by the attributes that declare them. */
  static Map<String, String> names() {
    return NAMES;
  }

  /** The kind of shape boxes are. */
  static String type() {
    return """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"
      path="m,l,21600r21600,l21600,xe">
      <v:stroke joinstyle="miter"/>
      <v:path gradientshapeok="t" o:connecttype="rect"/>
     </v:shapetype>""";
  }

  /**
   * A box, without an id yet.
   *
   * @param order its place from the back of the drawing
   */
  static NoteShape of(int order, CellAddress cell, NoteBox box) {
    String xml =
        """
        <v:shape type="#_x0000_t202" style='position:absolute;
          %s;z-index:%d;
          visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">
          <v:fill color2="#ffffe1"/>
          <v:shadow color="black" obscured="t"/>
          <v:path o:connecttype="none"/>
          <v:textbox style='mso-direction-alt:auto'>
           <div style='text-align:left'></div>
          </v:textbox>
          <x:ClientData ObjectType="Note">
           <x:MoveWithCells/>
           <x:SizeWithCells/>
           <x:Anchor>
            %s</x:Anchor>
           <x:AutoFill>False</x:AutoFill>
           <x:Row>%d</x:Row>
           <x:Column>%d</x:Column>
          </x:ClientData>
         </v:shape>"""
            .formatted(box.style(), order, box.anchor(), cell.row(), cell.column());
    return new NoteShape(xml, cell, NAMES);
  }
}
