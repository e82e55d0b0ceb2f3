package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;

/** The box of a note as Excel writes it. */
final class NoteBoxXml {
  private NoteBoxXml() {}

  /** The kind of shape boxes are. */
  static String type(String names) {
    return """
    <v:shapetype%s id="_x0000_t202" coordsize="21600,21600" o:spt="202"
      path="m,l,21600r21600,l21600,xe">
      <v:stroke joinstyle="miter"/>
      <v:path gradientshapeok="t" o:connecttype="rect"/>
     </v:shapetype>"""
        .formatted(names);
  }

  static String of(String names, int id, int order, CellAddress cell, NoteBox box) {
    return """
    <v:shape%s id="_x0000_s%d" type="#_x0000_t202" style='position:absolute;
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
        .formatted(names, id, box.style(), order, box.anchor(), cell.row(), cell.column());
  }
}
