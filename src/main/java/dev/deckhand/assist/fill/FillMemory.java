package dev.deckhand.assist.fill;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was worked out before, and keeps what is worked out now. */
public interface FillMemory {
  /** Remembers nothing. */
  FillMemory NONE =
      new FillMemory() {
        @Override
        public Map<FillValue, FillResult> known(FillJob job, Collection<FillValue> values) {
          return Map.of();
        }

        @Override
        public void keep(FillJob job, List<FillResult> results) {}
      };

  /** The usable results there are for a job already. */
  Map<FillValue, FillResult> known(FillJob job, Collection<FillValue> values);

  /** Keeps results for good before more is asked. */
  void keep(FillJob job, List<FillResult> results);
}
