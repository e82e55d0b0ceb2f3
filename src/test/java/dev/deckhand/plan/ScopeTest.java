package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static boolean covers(List<String> scope, String range) {
    return Scope.of(scope).covers(SheetRange.parse(range));
  }

  @Test
  void rangesTogetherCoverWhatNoneCoversAlone() {
    assertThat(covers(List.of("Sales!A:F"), "sales!B2:C9")).isTrue();
    assertThat(covers(List.of("Sales!A:B", "Sales!C:C"), "Sales!A1:C9")).isTrue();
    assertThat(covers(List.of("Sales!A:B", "Sales!D:D"), "Sales!A1:D9")).isFalse();
    assertThat(covers(List.of("Sales!1:4", "Sales!A5:B9"), "Sales!A1:B9")).isTrue();
    assertThat(covers(List.of("Sales!A:F"), "Other!A1")).isFalse();
    assertThat(covers(List.of("Sales"), "Sales!A:XFD")).isTrue();
    assertThat(Scope.of(List.of("Sales!A:F")).coversSheet("Sales")).isFalse();
    assertThat(Scope.EVERYWHERE.coversSheet("Sales")).isTrue();
  }

  @Test
  void readsWorksheetsAndRanges() {
    assertThat(Scope.of(List.of("Sales!A:F", "'Q3 ''real'''", "Sales!$B$2")).texts())
        .containsExactly("Sales!A:F", "'Q3 ''real'''", "Sales!B2");
    assertThatThrownBy(() -> Scope.of(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Scope.of(List.of("Sales!what"))).hasMessageContaining("what");
    assertThatThrownBy(() -> Scope.of(List.of(" "))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void followsLinesAndNames() {
    Scope scope = Scope.of(List.of("Sales!A2:F10"));
    assertThat(scope.shifted(rows(4, 2, true)).texts()).containsExactly("Sales!A2:F12");
    assertThat(scope.shifted(rows(1, 2, true)).texts()).containsExactly("Sales!A2:F12");
    assertThat(scope.shifted(rows(0, 2, true)).texts()).containsExactly("Sales!A4:F12");
    assertThat(scope.shifted(rows(10, 2, true)).texts()).containsExactly("Sales!A2:F10");
    assertThat(scope.shifted(rows(4, 2, false)).texts()).containsExactly("Sales!A2:F8");
    assertThat(scope.shifted(rows(0, 20, false)).texts()).isEmpty();
    assertThat(scope.renamed("sales", "My Orders").texts()).containsExactly("'My Orders'!A2:F10");
  }

  private static LineShift rows(int first, int count, boolean inserted) {
    return new LineShift(new SheetLines("Sales", Axis.ROWS, first, count), inserted);
  }
}
