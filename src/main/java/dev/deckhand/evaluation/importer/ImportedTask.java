package dev.deckhand.evaluation.importer;

import java.util.List;

/**
 * A task of a benchmark before its files are read.
 *
 * @param answer where the answer stands, as the benchmark writes it; empty for everywhere
 * @param pairs one for each test of the task
 */
record ImportedTask(String id, String instruction, String answer, List<FilePair> pairs) {
  ImportedTask {
    pairs = List.copyOf(pairs);
  }
}
