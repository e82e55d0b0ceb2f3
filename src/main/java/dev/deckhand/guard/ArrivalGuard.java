package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.Arrival;
import dev.deckhand.document.Invisible;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.Locale;

/**
 * The last look, at the finished file: what can act or reach outside in it was there before, or the
 * user was asked. Anything else is a defect of ours, and the file is not handed out.
 */
final class ArrivalGuard implements ResultGuard {

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    return edit.arrivals().stream()
        .filter(ArrivalGuard::matters)
        .filter(arrival -> edit.announced().stream().noneMatch(v -> announces(v, arrival)))
        .map(ArrivalGuard::violation)
        .toList();
  }

  private static boolean matters(Arrival arrival) {
    return switch (arrival.kind()) {
      case LINK, ACTIVE_PART, ACTION -> true;
      // links within the workbook are harmless, and the plan's formulas were looked at one by one
      case FUNCTION -> !arrival.what().equals("HYPERLINK") && FormulaReach.isExit(arrival.what());
    };
  }

  /** Whether the user is asked about it: by its name, or for a link by its host. */
  private static boolean announces(Violation violation, Arrival arrival) {
    String consent = violation.consent();
    if (!violation.code().equals("egress") || consent == null) {
      return false;
    }
    List<String> hosts = Hosts.in(arrival.what());
    return consent.toLowerCase(Locale.ROOT).contains(plain(arrival))
        || (arrival.kind() == Arrival.Kind.LINK
            && !hosts.isEmpty()
            && Hosts.in(consent).containsAll(hosts));
  }

  /** Plans name functions without the prefixes that files give newer ones. */
  private static String plain(Arrival arrival) {
    String what = Invisible.show(arrival.what()).toLowerCase(Locale.ROOT);
    return what.substring(what.startsWith("_xlfn.") ? "_xlfn.".length() : 0);
  }

  private static Violation violation(Arrival arrival) {
    String what =
        switch (arrival.kind()) {
          case LINK -> "a link to " + arrival.what();
          case ACTIVE_PART -> "active content (" + arrival.what() + ")";
          case ACTION -> "a click that starts something (" + arrival.what() + ")";
          case FUNCTION -> "the function " + arrival.what();
        };
    return Violation.error(
        "unannounced-reach",
        "The edited file would have %s in %s, which nobody agreed to; leave the operation out"
            .formatted(what, arrival.part()),
        arrival.part(),
        null);
  }
}
