package dev.deckhand.bench;

/**
 * The medians of one contender.
 *
 * @param cpuMillis of the whole process, collector included
 * @param peakMegabytes the most heap in use, garbage included
 */
record Measured(String contender, double wallMillis, double cpuMillis, long peakMegabytes) {
  private static final String SEPARATOR = "\t";

  /** One line, read by {@link #parse}. */
  String line() {
    return String.join(SEPARATOR, contender, "" + wallMillis, "" + cpuMillis, "" + peakMegabytes);
  }

  static Measured parse(String line) {
    String[] fields = line.split(SEPARATOR, -1);
    return new Measured(
        fields[0],
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]),
        Long.parseLong(fields[3]));
  }
}
