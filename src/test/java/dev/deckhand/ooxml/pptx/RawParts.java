package dev.deckhand.ooxml.pptx;

import dev.deckhand.ooxml.opc.OpcEdit;
import java.nio.charset.StandardCharsets;

/** What POI cannot make for the fixture: SmartArt data and sections. */
final class RawParts {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DIAGRAM_DATA =
      """
      <dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
          xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
        <dgm:ptLst>
          <dgm:pt modelId="0" type="doc"/>
          <dgm:pt modelId="2"><dgm:t><a:bodyPr/><a:p><a:r><a:t>Ship</a:t></a:r></a:p></dgm:t></dgm:pt>
          <dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>
        </dgm:ptLst>
        <dgm:cxnLst>
          <dgm:cxn modelId="8" srcId="0" destId="1" srcOrd="0" destOrd="0"/>
          <dgm:cxn modelId="9" srcId="0" destId="2" srcOrd="1" destOrd="0"/>
        </dgm:cxnLst>
      </dgm:dataModel>
      """;
  private static final String DIAGRAM_FRAME =
      """
      <p:graphicFrame>
        <p:nvGraphicFramePr>
          <p:cNvPr id="7" name="Diagram 6" descr="Two steps"/><p:cNvGraphicFramePr/><p:nvPr/>
        </p:nvGraphicFramePr>
        <p:xfrm><a:off x="127000" y="127000"/><a:ext cx="1270000" cy="635000"/></p:xfrm>
        <a:graphic>
          <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram">
            <dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
                xmlns:r="%s" r:dm="%s"/>
          </a:graphicData>
        </a:graphic>
      </p:graphicFrame></p:spTree>""";
  private static final String SECTIONS =
      """
      <p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
        <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">
          <p14:section name="All" id="{00000000-0000-0000-0000-000000000001}">
            <p14:sldIdLst>
              <p14:sldId id="256"/><p14:sldId id="257"/><p14:sldId id="258"/>
              <p14:sldId id="259"/><p14:sldId id="260"/>
            </p14:sldIdLst>
          </p14:section>
        </p14:sectionLst>
      </p:ext></p:extLst></p:presentation>""";

  private RawParts() {}

  static void add(OpcEdit edit) {
    String data = "/ppt/diagrams/data1.xml";
    String slide = "/ppt/slides/slide5.xml";
    edit.add(
        data,
        DIAGRAM_DATA.getBytes(StandardCharsets.UTF_8),
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml");
    String id = edit.addRelationship(slide, RELATIONSHIPS + "/diagramData", data);
    replace(edit, slide, "</p:spTree>", DIAGRAM_FRAME.formatted(RELATIONSHIPS, id));
    replace(edit, "/ppt/presentation.xml", "</p:presentation>", SECTIONS);
  }

  static void replace(OpcEdit edit, String part, String what, String with) {
    String xml = new String(edit.part(part), StandardCharsets.UTF_8);
    if (!xml.contains(what)) {
      throw new IllegalStateException(part + " has no " + what);
    }
    edit.put(part, xml.replace(what, with).getBytes(StandardCharsets.UTF_8));
  }
}
