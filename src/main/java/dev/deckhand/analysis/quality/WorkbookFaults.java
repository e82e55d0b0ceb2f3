package dev.deckhand.analysis.quality;

import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.quality.Fault.Mend;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what is wrong in a workbook, the most harmful first. Work is bounded. */
public final class WorkbookFaults {
  /** Formulas that are read of a worksheet; {@link #isCut} tells when there are more. */
  public static final int MOST_FORMULAS = 60_000;

  private final WorkbookSnapshot workbook;
  private final ShortRanges shortRanges;
  private final List<Fault> found = new ArrayList<>();
  private final StringBuilder formulas = new StringBuilder();
  private boolean cut;

  private WorkbookFaults(WorkbookSnapshot workbook) {
    this.workbook = workbook;
    this.shortRanges = new ShortRanges(workbook);
  }

  /** What was found, and whether some formulas were left unread. */
  public record Found(List<Fault> faults, boolean isCut) {
    public Found {
      faults = List.copyOf(faults);
    }
  }

  /** Reads all worksheets. */
  public static Found in(WorkbookSnapshot workbook) {
    WorkbookFaults faults = new WorkbookFaults(workbook);
    workbook.sheets().forEach(faults::sheet);
    faults.names();
    List<String> order = workbook.sheets().stream().map(SheetSnapshot::name).toList();
    faults.found.sort(
        Comparator.comparing(Fault::kind)
            .thenComparing(f -> order.indexOf(f.sheet()))
            .thenComparing(f -> f.cell() == null ? new CellAddress(0, 0) : f.cell()));
    return new Found(faults.found, faults.cut);
  }

  private void sheet(SheetSnapshot sheet) {
    FormulaForms forms = new FormulaForms(sheet, MOST_FORMULAS);
    cut |= sheet.formulas().skip(MOST_FORMULAS).findFirst().isPresent();
    Map<CellAddress, Fault> byCell = new LinkedHashMap<>();
    List<Fault> unlike = new RunFaults(sheet, forms).find();
    Map<CellAddress, Mend> mends = new HashMap<>();
    for (Fault fault : unlike) {
      if (fault.cell() != null && fault.mend() != null) {
        mends.put(fault.cell(), fault.mend());
      }
    }
    put(byCell, new ErrorFaults(workbook, sheet, forms).find(mends));
    put(byCell, shortRanges(sheet, forms, mends));
    put(byCell, unlike);
    put(byCell, new TypedFaults(sheet).find());
    put(byCell, typedNumbers(sheet, forms));
    found.addAll(byCell.values());
    forms.all().forEach(formula -> formulas.append(formula.text()).append('\n'));
  }

  /** The first finding on a cell stays: it is the most harmful one. */
  private static void put(Map<CellAddress, Fault> byCell, List<Fault> faults) {
    for (Fault fault : faults) {
      if (fault.cell() != null) {
        byCell.putIfAbsent(fault.cell(), fault);
      }
    }
  }

  private List<Fault> shortRanges(
      SheetSnapshot sheet, FormulaForms forms, Map<CellAddress, Mend> mends) {
    List<Fault> faults = new ArrayList<>();
    for (FormulaForms.Parsed formula : forms.all()) {
      List<ShortRanges.Short> cut =
          shortRanges.of(formula.expression(), sheet.name(), formula.cell());
      if (!cut.isEmpty()) {
        ShortRanges.Short first = cut.getFirst();
        Mend theirs = mends.get(formula.cell());
        Mend mend = theirs == null ? extended(formula, first) : theirs;
        faults.add(
            new Fault(
                Kind.SHORT_RANGE,
                sheet.name(),
                formula.cell(),
                "has =%s and leaves out %s, a number right next to %s"
                    .formatted(formula.text(), first.leftOut(), first.range()),
                "hat =%s und lässt %s aus, eine Zahl gleich neben %s"
                    .formatted(formula.text(), first.leftOut(), first.range()),
                "=" + formula.text(),
                mend));
      }
    }
    return faults;
  }

  /** The formula with the range up to the number that is left out. */
  private static Mend extended(FormulaForms.Parsed formula, ShortRanges.Short cut) {
    int bang = cut.range().lastIndexOf('!');
    String prefix = cut.range().substring(0, bang + 1);
    String range = cut.range().substring(bang + 1);
    CellArea area = CellArea.parse(range).union(CellArea.of(cut.leftOut()));
    String longer = prefix + (range.contains("$") ? area.absolute() : area.toString());
    return new Mend.Formula("=" + formula.text().replace(cut.range(), longer));
  }

  /** Numbers typed into arithmetic, one finding for each relative form. */
  private static List<Fault> typedNumbers(SheetSnapshot sheet, FormulaForms forms) {
    Map<String, List<FormulaForms.Parsed>> same = new LinkedHashMap<>();
    for (FormulaForms.Parsed formula : forms.all()) {
      if (!HardCodedNumbers.of(formula.expression()).isEmpty()) {
        same.computeIfAbsent(formula.form(), f -> new ArrayList<>()).add(formula);
      }
    }
    List<Fault> faults = new ArrayList<>();
    for (List<FormulaForms.Parsed> group : same.values()) {
      FormulaForms.Parsed first = group.getFirst();
      String numbers = String.join(", ", HardCodedNumbers.of(first.expression()));
      String also = group.size() == 1 ? "" : " (and %d more cells)".formatted(group.size() - 1);
      String auch = group.size() == 1 ? "" : " (und %d weitere Zellen)".formatted(group.size() - 1);
      faults.add(
          new Fault(
              Kind.TYPED_NUMBER,
              sheet.name(),
              first.cell(),
              "has %s typed into =%s%s; keep it in a cell of its own"
                  .formatted(numbers, first.text(), also),
              "hat %s fest in =%s%s; besser in einer eigenen Zelle"
                  .formatted(numbers, first.text(), auch),
              "=" + first.text(),
              null));
    }
    links(sheet, forms, faults);
    return faults;
  }

  private static void links(SheetSnapshot sheet, FormulaForms forms, List<Fault> faults) {
    for (FormulaForms.Parsed formula : forms.all()) {
      boolean external =
          dev.deckhand.calc.syntax.Expressions.references(formula.expression()).stream()
              .map(Expression.Reference::sheet)
              .anyMatch(prefix -> prefix != null && prefix.isExternal());
      if (external) {
        faults.add(
            new Fault(
                Kind.LINK,
                sheet.name(),
                formula.cell(),
                "reads another workbook: =" + formula.text(),
                "liest eine andere Arbeitsmappe: =" + formula.text(),
                "=" + formula.text(),
                null));
      }
    }
  }

  private void names() {
    String used = formulas.toString().toLowerCase(Locale.ROOT);
    for (DefinedName name : workbook.names()) {
      if (name.hidden() || !name.refersTo().contains(CellError.REF.code())) {
        continue;
      }
      Pattern whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_.])"
                  + Pattern.quote(name.name().toLowerCase(Locale.ROOT))
                  + "(?![\\p{L}\\p{N}_.])");
      boolean unused = !cut && !whole.matcher(used).find();
      found.add(
          new Fault(
              Kind.BROKEN_NAME,
              name.name(),
              null,
              "is a name for "
                  + name.refersTo()
                  + ", which was deleted"
                  + (unused ? "; no formula uses it" : ""),
              "ist ein Name für "
                  + name.refersTo()
                  + ", das gelöscht wurde"
                  + (unused ? "; keine Formel nutzt ihn" : ""),
              "",
              unused ? new Mend.DropName(name.name()) : null));
    }
  }
}
