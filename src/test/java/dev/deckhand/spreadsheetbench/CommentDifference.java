package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.NoteOperation.SetComment;
import dev.deckhand.plan.NoteOperation.SetHyperlink;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments and hyperlinks of cells. */
final class CommentDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      changes(comments(pair.now().sheet()), comments(pair.golden().sheet()))
          .forEach(
              (at, text) ->
                  proposals.add(List.of(new SetComment(ids.get(), cell(pair, at), text))));
      changes(links(pair.now().sheet()), links(pair.golden().sheet()))
          .forEach(
              (at, target) ->
                  proposals.add(List.of(new SetHyperlink(ids.get(), cell(pair, at), target))));
    }
    return proposals;
  }

  private static String cell(SheetPair pair, String at) {
    return SheetRange.of(pair.name(), CellAddress.parse(at)).toString();
  }

  /** What has to be set; empty text where something goes. */
  private static Map<String, String> changes(Map<String, String> now, Map<String, String> golden) {
    Map<String, String> changes = new TreeMap<>();
    TreeSet<String> places = new TreeSet<>(now.keySet());
    places.addAll(golden.keySet());
    for (String at : places) {
      String wanted = golden.getOrDefault(at, "");
      if (!wanted.equals(now.getOrDefault(at, ""))) {
        changes.put(at, wanted);
      }
    }
    return changes;
  }

  private static Map<String, String> comments(XSSFSheet sheet) {
    Map<String, String> comments = new TreeMap<>();
    sheet
        .getCellComments()
        .forEach((at, c) -> comments.put(at.formatAsString(), c.getString().getString()));
    return comments;
  }

  private static Map<String, String> links(XSSFSheet sheet) {
    Map<String, String> links = new TreeMap<>();
    sheet.getHyperlinkList().stream()
        .filter(link -> link.getAddress() != null)
        .forEach(link -> links.put(link.getCellRef().replaceAll(":.*", ""), link.getAddress()));
    return links;
  }
}
